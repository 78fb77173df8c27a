import * as z from "zod";
import { parseDay } from "@/lib/kernel/dates";
import type { Query } from "@/lib/kernel/query";
import { isReference } from "../rules";
import { HISTORY_PARAMETERS } from "./constants";

/** More than an address ever holds; an integer for the database. */
const versionNumber = z.coerce.number().int().min(1).max(2_147_483_647);

export type HistoryView =
  | { readonly kind: "list"; readonly page: number }
  | { readonly kind: "comparison"; readonly from: number; readonly to: number }
  | { readonly kind: "version"; readonly number: number }
  /** `day` is null when what was typed is no day. */
  | { readonly kind: "day"; readonly day: string | null; readonly typed: string };

/** What the address asks for; what it cannot mean is the list. */
export function parseHistoryView(parameters: Query): HistoryView {
  const number = (name: string) => versionNumber.safeParse(parameters[name]).data ?? null;
  const [from, to] = [number(HISTORY_PARAMETERS.from), number(HISTORY_PARAMETERS.to)];
  if (from !== null && to !== null) return { kind: "comparison", from, to };
  const one = number(HISTORY_PARAMETERS.version);
  if (one !== null) return { kind: "version", number: one };
  const typed = parameters[HISTORY_PARAMETERS.day];
  if (typeof typed === "string" && typed.trim() !== "") {
    const parsed = parseDay(typed);
    return { kind: "day", day: parsed.ok ? parsed.value : null, typed: typed.slice(0, 40) };
  }
  return { kind: "list", page: number(HISTORY_PARAMETERS.page) ?? 1 };
}

export const parseVersionNumber = (value: unknown) => versionNumber.safeParse(value).data ?? null;

/** What the confirmation page of a restoration sends: which version, and the present one that its reader saw. */
export const restoreSchema = z.object({
  reference: z.string().refine(isReference),
  number: versionNumber,
  baseVersion: versionNumber,
});
