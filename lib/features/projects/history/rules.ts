import { diffUnits, linesOf, wordsOf } from "@/lib/kernel/text-diff";
import { PROJECT_FIELDS, type ProjectField } from "../constants";
import { describeValue } from "../journal/labels";
import { REVIEW_STATUS_LABELS } from "../labels";
import { withAgreedLines } from "../record/rules";
import { diffStates, EMPTY_FUNDING_LINE, EMPTY_STATE, successorsOf, withSuccessors } from "../rules";
import type { ProjectDirectory, ProjectSnapshot, ProjectState } from "../types";
import { comparedFieldLabel, FUNDER_GONE } from "./labels";
import type { FieldComparison, LeftOut, Restorable } from "./types";

/** A version as today's project knows one: what was added to the record since it was written is empty in it. */
export function wholeSnapshot(stored: Partial<ProjectSnapshot> | null | undefined): ProjectSnapshot {
  const snapshot = { ...EMPTY_STATE, reviewStatus: "draft" as const, ...stored };
  return {
    ...snapshot,
    fundingLines: snapshot.fundingLines.map((line) => ({ ...EMPTY_FUNDING_LINE, ...line })),
  };
}

/** Texts are compared word by word; lists line by line, since half a line says nothing. */
const TEXTS: readonly ProjectField[] = ["title", "summary", "objectives", "projectOwner", "privateNote"];

/** Every field of two versions in words: those that differ first, in the order of the form. */
export function compareVersions(
  before: ProjectSnapshot,
  after: ProjectSnapshot,
  directory: ProjectDirectory,
): FieldComparison[] {
  const changed = new Set(diffStates(before, after).map(({ field }) => field));
  const fields = PROJECT_FIELDS.map((field): FieldComparison => {
    const [older, newer] = [
      describeValue(field, before[field], directory),
      describeValue(field, after[field], directory),
    ];
    const unitsOf = TEXTS.includes(field) ? wordsOf : linesOf;
    const parts = changed.has(field) ? diffUnits(unitsOf(older), unitsOf(newer)) : null;
    return { field, label: comparedFieldLabel(field), before: older, after: newer, parts };
  });
  const [older, newer] = [
    REVIEW_STATUS_LABELS[before.reviewStatus],
    REVIEW_STATUS_LABELS[after.reviewStatus],
  ];
  const status: FieldComparison = {
    field: "reviewStatus",
    label: comparedFieldLabel("reviewStatus"),
    before: older,
    after: newer,
    parts: older === newer ? null : diffUnits([older], [newer]),
  };
  const all = [status, ...fields];
  return [...all.filter(({ parts }) => parts !== null), ...all.filter(({ parts }) => parts === null)];
}

/**
 * A version without what it names that is no longer there: a QPV, a commune, a priority, a funder, an indicator. What is agreed
 * with partners today, in `present`, stays as it is.
 */
export function restorableState(
  snapshot: ProjectSnapshot,
  directory: ProjectDirectory,
  present: ProjectState["fundingLines"] = [],
): Restorable {
  const { reviewStatus: _, isArchived: __, ...saved } = wholeSnapshot(snapshot);
  const state = withSuccessors(saved, successorsOf(directory.funders));
  const has = {
    priority: new Set(directory.priorities.map(({ id }) => id)),
    qpv: new Set(directory.qpvs.map(({ code }) => code)),
    commune: new Set(directory.communes.map(({ codeInsee }) => codeInsee)),
    funder: new Set(directory.funders.map(({ id }) => id)),
    indicator: new Set(directory.indicators.map(({ id }) => id)),
  };
  const { mainPriority, codeInsee } = state;
  const restored: ProjectState = {
    ...state,
    mainPriority: mainPriority !== null && has.priority.has(mainPriority) ? mainPriority : null,
    priorities: state.priorities.filter((id) => has.priority.has(id)),
    qpvCodes: state.qpvCodes.filter((code) => has.qpv.has(code)),
    codeInsee: codeInsee !== null && has.commune.has(codeInsee) ? codeInsee : null,
    // The money stays; who gives it is to be said again.
    fundingLines: state.fundingLines.map((line) =>
      line.funderId === null || has.funder.has(line.funderId) ? line : { ...line, funderId: null },
    ),
    indicators: state.indicators.filter(({ indicatorId }) => has.indicator.has(indicatorId)),
  };
  const leftOut = leftOutOf(state, restored, directory);
  return {
    state: { ...restored, fundingLines: withAgreedLines(restored.fundingLines, present) },
    leftOut,
  };
}

function leftOutOf(state: ProjectState, restored: ProjectState, directory: ProjectDirectory): LeftOut[] {
  return diffStates(state, restored).map(({ field, before, after }) => {
    const itemsOf = (value: typeof before) => describeValue(field, value, directory).split(/\n|\u00A0; /);
    const kept = itemsOf(after);
    const gone = itemsOf(before).filter((item) => !kept.includes(item));
    // A funder that is gone has no name left to tell it by.
    return { field, words: gone.join("\u00A0; ") || FUNDER_GONE };
  });
}
