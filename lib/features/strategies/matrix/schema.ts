import type { Query } from "@/lib/kernel/query";
import { OBJECTIVE_PARAMETER, QPV_PARAMETER } from "./constants";
import type { MatrixChoice } from "./types";

type Known = { readonly qpvs: readonly string[]; readonly objectives: readonly string[] };

/** Which QPV and which objective an address asks for; what names none is told. */
export function parseMatrixChoice(
  parameters: Query,
  known: Known,
): { readonly choice: MatrixChoice; readonly ignored: readonly string[] } {
  const ignored: string[] = [];
  function one(name: string, values: readonly string[]): string | null {
    const given = parameters[name];
    const texts = (typeof given === "string" ? [given] : (given ?? [])).map((text) => text.trim());
    const [first, ...others] = texts.filter((text) => text !== "");
    const found = values.find((value) => value.toLowerCase() === first?.toLowerCase()) ?? null;
    if (first !== undefined && found === null) ignored.push(first.slice(0, 60));
    ignored.push(...others.map((text) => text.slice(0, 60)));
    return found;
  }
  const choice = {
    qpv: one(QPV_PARAMETER, known.qpvs),
    objective: one(OBJECTIVE_PARAMETER, known.objectives),
  };
  return { choice, ignored };
}
