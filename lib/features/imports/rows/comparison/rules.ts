import type { ProjectField, ReviewStatus } from "../../../projects/constants";
import { EDIT_REFUSAL_LABELS } from "../../../projects/labels";
import { decideSave, diffStates, EMPTY_STATE } from "../../../projects/rules";
import type { ProjectContactState, ProjectState } from "../../../projects/types";
import type { CellChange, CellConflict, CellProblem, RowReading, RowValues } from "../../types";
import { withFundingLine } from "../funding/rules";
import type { StandingObjectives } from "../objectives/types";

export type ComparedRow = {
  readonly changes: readonly CellChange[];
  readonly conflicts: readonly CellConflict[];
  readonly problems: readonly CellProblem[];
};

type Reading = RowReading & { readonly contact: Partial<ProjectContactState> };

export type ComparedProject = {
  readonly reviewStatus: ReviewStatus;
  readonly current: ProjectState;
  /** As the file knew it: the version that was exported, or what the last import of the same line had said. */
  readonly base: ProjectState;
  readonly updatedByName: string;
  readonly served: StandingObjectives;
};

/** The values of a line as one state, beside `base` for what it leaves out. `clears`: an empty cell empties its field. */
export function stateOfReading(reading: Reading, base: ProjectState, clears: boolean): ProjectState {
  const { contact, emptied, values } = reading;
  const cleared: RowValues = clears
    ? Object.fromEntries(emptied.map((field) => [field, EMPTY_STATE[field]]))
    : {};
  const parts = Object.fromEntries(Object.entries(contact).filter(([, part]) => part !== "" || clears));
  const state = { ...base, ...cleared, ...values, contact: { ...base.contact, ...parts } };
  return { ...state, priorities: state.priorities.filter((id) => id !== state.mainPriority) };
}

/** What a line changes in a project that exists: only the cells that differ from what the file knew. */
export function compareRow(reading: Reading, project: ComparedProject, clears: boolean): ComparedRow {
  const { base, current } = project;
  const wanted = stateOfReading(reading, base, clears);
  const changes: CellChange[] = [];
  const conflicts: CellConflict[] = [];
  const problems: CellProblem[] = [];
  const touched = (one: ProjectState, other: ProjectState) =>
    new Set(diffStates(one, other).map(({ field }) => field));
  const changedMeanwhile = touched(base, current);
  const stillDifferent = touched(current, wanted);
  for (const { field, after } of diffStates(base, wanted)) {
    if (!stillDifferent.has(field)) continue;
    if (field === "totalCost" && current.costLines.length > 0)
      problems.push({
        column: "Coût total",
        found: "un autre montant",
        expected:
          "le coût total est la somme des dépenses du plan de financement\u00A0: corrigez-les sur la page du projet",
      });
    else if (changedMeanwhile.has(field))
      conflicts.push({ field, mine: after, theirs: current[field], author: project.updatedByName });
    else changes.push({ field, before: current[field], after });
  }
  if (reading.funding) {
    const fundingLines = withFundingLine(current.fundingLines, reading.funding);
    for (const change of diffStates(current, { ...current, fundingLines })) changes.push(change);
  }
  if (changes.length + conflicts.length > 0)
    problems.push(...refusals(project, stateAfter(current, changes)));
  return { changes, conflicts, problems };
}

export function stateAfter(current: ProjectState, changes: readonly CellChange[]): ProjectState {
  const after: Partial<Record<ProjectField, unknown>> = Object.fromEntries(
    changes.map(({ field, after }) => [field, after]),
  );
  return { ...current, ...after } as ProjectState;
}

function refusals({ reviewStatus }: ComparedProject, state: ProjectState): CellProblem[] {
  const decision = decideSave({ reviewStatus }, state);
  if (decision.ok) return [];
  if (decision.refusal === "datesOutOfOrder") return [DATES_OUT_OF_ORDER];
  if (decision.refusal === "acceptedIncomplete")
    return [
      {
        column: "Projet",
        found: "un champ vidé",
        expected: "un projet accepté garde tous les champs demandés à la transmission",
      },
    ];
  return [{ column: "Projet", found: "une modification", expected: EDIT_REFUSAL_LABELS[decision.refusal] }];
}

export const DATES_OUT_OF_ORDER: CellProblem = {
  column: "Date de fin",
  found: "une date antérieure au début",
  expected: "une date de fin égale ou postérieure à la date de début",
};
