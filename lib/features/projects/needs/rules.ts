import { readRows } from "../form/rows/rules";
import type { Entries } from "../form/rules";
import type { ProjectState } from "../types";
import type { NeedsFormValues, NeedValues } from "./types";

/** The name of the rows in the form. */
export const NEED_ROW = "need";
export const EMPTY_NEED: NeedValues = { kind: "", text: "", isMet: "" };
export const MET = "oui";

export function readNeeds(form: Entries): NeedsFormValues {
  const needs = readRows(form, NEED_ROW, "kind", (cell) => ({
    kind: cell("kind"),
    text: cell("text"),
    isMet: cell("isMet"),
  }));
  return { needs };
}

/** Saved needs as the form shows them; a first empty one where there is none. */
export function valuesOfNeeds({ needs }: Pick<ProjectState, "needs">): NeedsFormValues {
  if (needs.length === 0) return { needs: [EMPTY_NEED] };
  return { needs: needs.map(({ kind, text, isMet }) => ({ kind, text, isMet: isMet ? MET : "" })) };
}

/** Open ones first, each group in the order it was written. */
export function openFirst<Need extends { readonly isMet: boolean }>(needs: readonly Need[]): Need[] {
  return [...needs.filter(({ isMet }) => !isMet), ...needs.filter(({ isMet }) => isMet)];
}
