import { ok, type Result, refuse } from "@/lib/kernel/result";
import { SCHEME_FIELDS, type SchemeField } from "../content/constants";
import { valueInWords } from "../content/labels";
import { changedByHand, differenceOf, withFields } from "../content/rules";
import type { SchemeContent, SchemeDirectory } from "../content/types";
import type { Proposal, ProposalHead, ProposedField } from "./types";

/** What is proposed beside what is said today; where the scheme moved since the proposal was begun, that too. */
export function proposedInWords(
  {
    proposedFields,
    content,
    base,
    current,
    isNew,
  }: Pick<Proposal, "proposedFields" | "content" | "base" | "current" | "isNew">,
  directory: SchemeDirectory,
): ProposedField[] {
  const moved = new Set(isNew ? [] : changedByHand(base, current));
  return SCHEME_FIELDS.filter((field) => proposedFields.includes(field)).map((field) => {
    const words = (of: SchemeContent) => valueInWords(field, of[field], directory);
    const [today, proposed] = [words(current), words(content)];
    return {
      field,
      today,
      proposed,
      parts: differenceOf(field, today, proposed),
      base: moved.has(field) ? words(base) : null,
    };
  });
}

export type PublicationRefusal = "noFieldChosen" | "fieldsDisagree";

/** What the scheme would say with these fields of a proposal; some, without the others, cannot stand together. */
export function contentWith(
  { proposedFields, content, current }: Pick<Proposal, "proposedFields" | "content" | "current">,
  fields: readonly SchemeField[],
): Result<SchemeContent, PublicationRefusal> {
  const chosen = fields.filter((field) => proposedFields.includes(field));
  if (chosen.length === 0) return refuse("noFieldChosen");
  const merged = withFields(current, content, chosen);
  const { opensOn, closesOn } = merged;
  return opensOn !== null && closesOn !== null && closesOn < opensOn ? refuse("fieldsDisagree") : ok(merged);
}

export function isPartly({ state, proposedFields, publishedFields }: ProposalHead): boolean {
  return state === "published" && publishedFields.length < proposedFields.length;
}
