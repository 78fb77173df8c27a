import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";
import { getGround } from "../ground/data";
import { countMatchingProjects } from "../projects/data";
import { numberTree } from "../rules";
import type { CriterionDraft, Ground } from "../types";
import { proposedSentence } from "./labels";
import { isCombination, placeRows } from "./rules";
import { parseTest } from "./schema";
import type { CriteriaChoices, CriteriaFormState, CriteriaPreview, CriterionRow, PlacedRow } from "./types";
import { listWarnings } from "./warnings/rules";

/** What a tree may name, today. Nothing of it is looked for in projects, so no words are reduced. */
export const readGround = (actor: Actor): Promise<Ground> => getGround(actor, [], parisDay(new Date()));

/** How many of today's projects, as the reader sees them, with criteria that are not saved. */
export async function previewOf(actor: Actor, tree: readonly CriterionDraft[]): Promise<CriteriaPreview> {
  const counts = await countMatchingProjects(actor, numberTree(tree), parisDay(new Date()));
  const { eligible = 0, toCheck = 0, ineligible = 0 } = counts;
  return { eligible, toCheck, ineligible };
}

/** The form's lists: priorities in the programme's order, the rest by name. */
export function choicesOf({ priorities, territories, indicators }: Ground): CriteriaChoices {
  const byLabel = (one: { label: string }, other: { label: string }) =>
    one.label.localeCompare(other.label, "fr");
  return {
    priorities: Object.entries(priorities)
      .sort(([, one], [, other]) => one.id - other.id)
      .map(([slug, { label }]) => ({ slug, label })),
    territories: Object.entries(territories)
      .map(([slug, { name }]) => ({ slug, label: name }))
      .sort(byLabel),
    indicators: Object.entries(indicators)
      .filter(([, { isActive }]) => isActive)
      .map(([slug, { label }]) => ({ slug, label }))
      .sort(byLabel),
  };
}

export type FormStart = Pick<CriteriaFormState, "rows" | "version" | "submission"> &
  Partial<Omit<CriteriaFormState, "proposals" | "warnings">>;

/** The form as it stands; without a ground, when nothing can be read, it holds what was typed and says no more. */
export function drawForm(start: FormStart, ground: Ground | null): CriteriaFormState {
  const { rows } = start;
  return {
    errors: {},
    refusal: null,
    preview: null,
    theirs: [],
    focusId: null,
    ...start,
    proposals: rows.map((row) => (ground === null ? "" : proposalFor(row, ground))),
    warnings: ground === null ? [] : listWarnings(placeRows(rows).map(draftOf), ground),
  };
}

function proposalFor(row: CriterionRow, ground: Ground): string {
  if (isCombination(row.kind)) return "";
  const parsed = parseTest(row);
  return parsed.ok ? proposedSentence(parsed.test, ground) : "";
}

/** A line that is not right yet warns of nothing: its errors are told beside it. */
function draftOf({ row, position, children }: PlacedRow): CriterionDraft {
  if (isCombination(row.kind)) return { combine: row.kind, children: children.map(draftOf) };
  const parsed = parseTest(row);
  const unfinished = { kind: "unknown", text: `${position}` } as const;
  return { test: parsed.ok ? parsed.test : unfinished, sentence: "", source: "" };
}
