import { datesInOrder, diffStates, EMPTY_STATE } from "../../projects/rules";
import type { ProjectState } from "../../projects/types";
import type { Verdict } from "../constants";
import {
  type ComparedProject,
  compareRow,
  DATES_OUT_OF_ORDER,
  stateOfReading,
} from "../rows/comparison/rules";
import { compareObjectives, NOTHING_SERVED, saidObjectives } from "../rows/objectives/rules";
import type { ObjectiveIndex } from "../rows/objectives/types";
import type { readRow } from "../rows/rules";
import { suggestPriorities } from "../suggestions/rules";
import type { CellProblem, LikelyDuplicate, Proposal } from "../types";

export type ReadLine = ReturnType<typeof readRow>;

/** What one line would do. */
export type Analysed = {
  readonly verdict: Verdict;
  /** Of a creation, the new project; of an update, what the file says of it, for the next file to be compared with. */
  readonly values: ProjectState;
  readonly proposal: Proposal;
  readonly target: { readonly reference: string; readonly version: number } | null;
};

export const emptyProposal = (title: string): Proposal => ({
  title,
  problems: [],
  notes: [],
  changes: [],
  conflicts: [],
  duplicates: [],
  suggestions: [],
  attachment: null,
  saidObjectives: null,
});

/** The project that a line without a reference describes. */
export function newProjectOf(reading: ReadLine): ProjectState {
  const state = stateOfReading(reading, EMPTY_STATE, false);
  return reading.funding ? { ...state, fundingLines: [reading.funding] } : state;
}

const NO_TITLE: CellProblem = { column: "Intitulé", found: "", expected: "un intitulé" };

export function leaveOut(reading: ReadLine, reason: string): Analysed {
  const values = newProjectOf(reading);
  return {
    verdict: "leftOut",
    values,
    proposal: { ...emptyProposal(values.title), notes: [reason] },
    target: null,
  };
}

export function analyseCreation(
  reading: ReadLine,
  duplicates: readonly LikelyDuplicate[],
  priorities: readonly { readonly id: number; readonly slug: string }[],
  objectives: ObjectiveIndex | null,
): Analysed {
  const values = newProjectOf(reading);
  const served = compareObjectives(reading.objectives, NOTHING_SERVED, objectives, false);
  const problems = [...reading.problems, ...served.problems];
  // The title is said above the others.
  const said = diffStates(EMPTY_STATE, values).filter(({ field }) => field !== "title");
  if (values.title === "" && !problems.some(({ column }) => column === NO_TITLE.column))
    problems.push(NO_TITLE);
  if (!datesInOrder(values)) problems.push(DATES_OUT_OF_ORDER);
  const suggestions =
    values.mainPriority === null ? suggestPriorities(`${values.title} ${values.summary}`, priorities) : [];
  const proposal = {
    ...emptyProposal(values.title),
    problems,
    notes: reading.notes,
    changes: [...said, ...(served.change === null ? [] : [served.change])],
    duplicates,
    suggestions,
    attachment: served.attachment,
    saidObjectives: saidObjectives(reading.objectives),
  };
  const verdict = problems.length > 0 ? "problem" : duplicates.length > 0 ? "duplicate" : "create";
  return { verdict, values, proposal, target: null };
}

/** `clears`: the file is our export, so a cell that was emptied says something. */
export function analyseUpdate(
  reading: ReadLine,
  compared: ComparedProject & { readonly project: { readonly reference: string; readonly version: number } },
  clears: boolean,
  objectives: ObjectiveIndex | null,
): Analysed {
  const row = compareRow(reading, compared, clears);
  const served = compareObjectives(reading.objectives, compared.served, objectives, clears);
  const changes = served.change === null ? row.changes : [...row.changes, served.change];
  const conflicts = served.conflict === null ? row.conflicts : [...row.conflicts, served.conflict];
  const problems = [...reading.problems, ...row.problems, ...served.problems];
  const { reference, version } = compared.project;
  return {
    verdict:
      problems.length > 0
        ? "problem"
        : conflicts.length > 0
          ? "conflict"
          : changes.length > 0
            ? "update"
            : "same",
    values: newProjectOf(reading),
    proposal: {
      ...emptyProposal(compared.current.title),
      problems,
      notes: reading.notes,
      changes,
      conflicts,
      attachment: served.attachment,
      saidObjectives: saidObjectives(reading.objectives),
    },
    target: { reference, version },
  };
}
