import { MAX_PAGE } from "@/lib/features/projects/search/constants";
import type { AddressParameters } from "@/lib/features/projects/search/schema";
import type { IgnoredValue } from "@/lib/features/projects/search/types";
import { cleanLine } from "@/lib/kernel/text";
import { STEPS } from "./constants";
import type { BehindWhat } from "./types";

type AskedProjects = {
  readonly what: BehindWhat;
  /** From 1. */
  readonly page: number;
  readonly ignored: readonly IgnoredValue[];
};

/** Which projects an address asks for beside its filters and its dates. What is no step, or no page, is told. */
export function parseBehind(parameters: AddressParameters): AskedProjects {
  const ignored: IgnoredValue[] = [];
  function one(name: "mouvement" | "page"): string | undefined {
    const given = parameters instanceof URLSearchParams ? parameters.getAll(name) : (parameters[name] ?? []);
    const [first, ...others] = (typeof given === "string" ? [given] : given).filter((value) => value !== "");
    for (const value of others) ignored.push({ parameter: name, value: shown(value), reason: "repeated" });
    return first?.trim();
  }
  const [token, number] = [one("mouvement"), one("page")];
  const step = token === undefined ? undefined : STEPS.get(token);
  if (token !== undefined && step === undefined)
    ignored.push({ parameter: "mouvement", value: shown(token), reason: "unknown" });
  const page = number === undefined ? 1 : /^\d{1,7}$/.test(number) ? Number(number) : 0;
  const isPage = page >= 1 && page <= MAX_PAGE;
  if (number !== undefined && !isPage)
    ignored.push({ parameter: "page", value: shown(number), reason: "malformed" });
  return { what: step ?? { kind: "figure" }, page: isPage ? page : 1, ignored };
}

const shown = (value: string) => cleanLine(value.slice(0, 80));
