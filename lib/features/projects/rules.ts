import { ok, type Result, refuse } from "@/lib/kernel/result";
import { PROJECT_FIELDS, type ProjectField, type ReviewStatus } from "./constants";
import type {
  Choice,
  FieldChange,
  FieldDispute,
  FundingLineState,
  ProjectDetail,
  ProjectState,
} from "./types";

const REFERENCE = /^QP-[A-Z0-9-]{1,60}-\d{4,9}$/;

/** What cannot be a reference is not looked for: an address may hold anything, NUL included. */
export function isReference(text: string): boolean {
  return REFERENCE.test(text);
}

export type EditRefusal = "editSubmitted" | "editRejected";

const EDIT_REFUSALS: Record<ReviewStatus, EditRefusal | null> = {
  draft: null,
  submitted: "editSubmitted",
  changesRequested: null,
  accepted: null,
  rejected: "editRejected",
};

/** May the fields be changed now? Asked by the button, the edit page and the mutation. */
export function decideEdit(project: { readonly reviewStatus: ReviewStatus }): Result<true, EditRefusal> {
  const refusal = EDIT_REFUSALS[project.reviewStatus];
  return refusal === null ? ok(true) : refuse(refusal);
}

const MISSING: Partial<Record<ProjectField, (state: ProjectState) => boolean>> = {
  title: (state) => state.title === "",
  summary: (state) => state.summary === "",
  objectives: (state) => state.objectives === "",
  projectOwner: (state) => state.projectOwner === "",
  mainPriority: (state) => state.mainPriority === null,
  // A project outside any QPV may serve one; it then says at least in which commune it stands.
  qpvCodes: (state) => state.qpvCodes.length === 0 && state.codeInsee === null,
  phase: (state) => state.phase === null,
  progressStatus: (state) => state.progressStatus === null,
  startsOn: (state) => state.startsOn === null,
  endsOn: (state) => !datesInOrder(state),
  totalCost: (state) => state.totalCost === null,
  contact: (state) => state.contact.name === "" || state.contact.email === "",
};

/** Marked as such in the form. The end date is optional, but not before the start. */
export const REQUIRED_FOR_SUBMISSION: readonly ProjectField[] = PROJECT_FIELDS.filter(
  (field) => field in MISSING && field !== "endsOn",
);

/** Neither ends before it starts; a date that is missing keeps nothing from being in order. */
export function datesInOrder(state: Pick<ProjectState, "startsOn" | "endsOn">): boolean {
  return state.startsOn === null || state.endsOn === null || state.startsOn <= state.endsOn;
}

/** What keeps a project from being submitted, in the order of the form; empty when it is complete. */
export function missingForSubmission(state: ProjectState): ProjectField[] {
  return PROJECT_FIELDS.filter((field) => MISSING[field]?.(state));
}

export type SaveRefusal = EditRefusal | "acceptedIncomplete" | "datesOutOfOrder";

/** May this state be saved? A draft may have any hole; what was accepted may not be emptied afterwards. */
export function decideSave(
  project: { readonly reviewStatus: ReviewStatus },
  state: ProjectState,
): Result<true, SaveRefusal> {
  const decision = decideEdit(project);
  if (!decision.ok) return decision;
  // Reached by a merge: my start, their end. The form tells its own order beside the field.
  if (!datesInOrder(state)) return refuse("datesOutOfOrder");
  if (project.reviewStatus === "accepted" && missingForSubmission(state).length > 0)
    return refuse("acceptedIncomplete");
  return ok(true);
}

/** Of two values as a version keeps them. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || canonical(one) === canonical(other);
}

/** Postgres gives the keys of stored JSON back in another order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

/** Field by field, in the order of the form. */
export function diffStates(before: ProjectState, after: ProjectState): FieldChange[] {
  return PROJECT_FIELDS.filter((field) => !isSameValue(before[field], after[field])).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
}

/** What must be shown before my edit, begun from `base`, may go over `theirs`. The same change on both sides is none. */
export function listDisputes(base: ProjectState, theirs: ProjectState, mine: ProjectState): FieldDispute[] {
  return diffStates(base, theirs)
    .filter(({ field }) => !isSameValue(theirs[field], mine[field]))
    .map(({ field }) => ({
      field,
      base: base[field],
      theirs: theirs[field],
      mine: mine[field],
      bothChanged: !isSameValue(base[field], mine[field]),
    }));
}

/** My state, with the fields taken over where I chose theirs. */
export function mergeStates(
  mine: ProjectState,
  theirs: ProjectState,
  choices: Readonly<Partial<Record<ProjectField, Choice>>>,
): ProjectState {
  const taken = PROJECT_FIELDS.filter((field) => choices[field] === "theirs");
  const merged = { ...mine, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) };
  // The main priority may come from one side and the others from the other: it is never among the others.
  return { ...merged, priorities: merged.priorities.filter((id) => id !== merged.mainPriority) };
}

/** From the first line that has an amount, the cost lines make the total; nobody types it any more. */
export function isTotalComputed({ costLines }: Pick<ProjectState, "costLines">): boolean {
  return costLines.some(({ amountCents }) => amountCents !== null);
}

/** Where the cost is said line by line, the total is their sum, in whole cents: nothing is ever lost in between. */
export function withTotal(state: ProjectState): ProjectState {
  if (!isTotalComputed(state)) return state;
  return {
    ...state,
    totalCost: state.costLines.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0),
  };
}

export const EMPTY_FUNDING_LINE: FundingLineState = {
  funderId: null,
  funderName: "",
  detail: "",
  nature: null,
  amountCents: null,
  grantedCents: null,
  paidCents: null,
  state: "requested",
  requestedOn: null,
  grantedOn: null,
  paidOn: null,
  refusedOn: null,
  refusalReason: "",
};

export const EMPTY_STATE: ProjectState = {
  title: "",
  summary: "",
  objectives: "",
  projectOwner: "",
  projectOwnerKind: null,
  mainPriority: null,
  priorities: [],
  qpvCodes: [],
  codeInsee: null,
  point: null,
  phase: null,
  progressStatus: null,
  startsOn: null,
  endsOn: null,
  totalCost: null,
  taxBasis: null,
  costLines: [],
  fundingLines: [],
  milestones: [],
  indicators: [],
  needs: [],
  contact: { name: "", email: "", phone: "" },
  privateNote: "",
};

/** @throws when the reader does not see the whole project: a partial one must never be saved or compared. */
export function stateOfProject(project: ProjectDetail): ProjectState {
  const { costLines, fundingLines, milestones, indicators, needs, contact, privateNote } = project;
  if (!costLines || !fundingLines || !milestones || !indicators || !needs || !contact || privateNote === null)
    throw new Error(`${project.reference} is seen in part only`);
  return {
    title: project.title,
    summary: project.summary,
    objectives: project.objectives,
    projectOwner: project.projectOwner,
    projectOwnerKind: project.projectOwnerKind,
    mainPriority: project.mainPriority?.id ?? null,
    priorities: project.otherPriorities.map(({ id }) => id),
    qpvCodes: project.qpvs.map(({ code }) => code),
    codeInsee: project.commune?.codeInsee ?? null,
    point: project.point,
    phase: project.phase,
    progressStatus: project.progressStatus,
    startsOn: project.startsOn,
    endsOn: project.endsOn,
    totalCost: project.totalCostCents,
    taxBasis: project.taxBasis,
    costLines,
    fundingLines: fundingLines.map(({ funder: _, ...line }) => line),
    milestones,
    indicators,
    needs,
    contact,
    privateNote,
  };
}

/** Which funder has taken the place of which. */
export type Successors = ReadonlyMap<number, number>;

/** Of all funders, those that were merged, with the one that stands for each. */
export function successorsOf(
  funders: readonly { readonly id: number; readonly successorId: number | null }[],
): Successors {
  return new Map(
    funders.flatMap(({ id, successorId }) => (successorId === null ? [] : [[id, successorId] as const])),
  );
}

/** The same with the funders that stand today: what was typed, or saved, before one was merged into another. */
export function withSuccessors<State extends { readonly fundingLines?: readonly FundingLineState[] }>(
  state: State,
  successors: Successors,
): State {
  const { fundingLines } = state;
  const funderOf = (id: number | null) => (id === null ? null : (successors.get(id) ?? id));
  if (!fundingLines?.some(({ funderId }) => funderOf(funderId) !== funderId)) return state;
  return {
    ...state,
    fundingLines: fundingLines.map((line) => ({ ...line, funderId: funderOf(line.funderId) })),
  };
}
