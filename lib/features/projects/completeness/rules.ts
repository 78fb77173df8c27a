import type { ProjectField } from "../constants";
import { missingForSubmission, REQUIRED_FOR_SUBMISSION } from "../rules";
import type { ProjectState } from "../types";
import { COMPLETENESS_AIMS, type CompletenessAim } from "./constants";
import type { Completeness } from "./types";

type Asked = readonly (readonly [ProjectField, (state: ProjectState) => boolean])[];

const isPlaced = ({ qpvCodes, codeInsee }: ProjectState) => qpvCodes.length > 0 || codeInsee !== null;

const hasFigure = ({ baseline, targets, measures }: ProjectState["indicators"][number]) =>
  baseline !== null || targets.length > 0 || measures.length > 0;

/** What partners look for before they answer: what it costs, who pays, when, what is wanted of them, and whom to call. */
const FOR_PARTNERS: Asked = [
  ["taxBasis", (state) => state.taxBasis !== null],
  ["costLines", (state) => state.costLines.length > 0],
  ["fundingLines", (state) => state.fundingLines.length > 0],
  ["milestones", (state) => state.milestones.length > 0],
  ["indicators", ({ indicators }) => indicators.some(hasFigure)],
  ["needs", (state) => state.needs.length > 0],
  ["contact", ({ contact }) => contact.name !== "" && (contact.email !== "" || contact.phone !== "")],
];

/** What the public page shows when every box is ticked (publication/constants.ts). */
const FOR_PUBLICATION: Asked = [
  ["title", (state) => state.title !== ""],
  ["summary", (state) => state.summary !== ""],
  ["objectives", (state) => state.objectives !== ""],
  ["projectOwner", (state) => state.projectOwner !== ""],
  ["mainPriority", (state) => state.mainPriority !== null],
  ["qpvCodes", isPlaced],
  ["phase", (state) => state.phase !== null],
  ["progressStatus", (state) => state.progressStatus !== null],
  ["startsOn", (state) => state.startsOn !== null],
  ["endsOn", (state) => state.endsOn !== null],
  ["totalCost", (state) => state.totalCost !== null],
];

function counted(aim: CompletenessAim, total: number, missing: readonly ProjectField[]): Completeness {
  const filled = total - missing.length;
  return { aim, filled, total, percent: Math.floor((100 * filled) / total), missing };
}

const missingOf = (asked: Asked, state: ProjectState) =>
  asked.filter(([, isFilled]) => !isFilled(state)).map(([field]) => field);

/** How far a project is filled in, for each of those who will read it. */
export function computeCompleteness(state: ProjectState): Completeness[] {
  const forSubmission = missingForSubmission(state);
  // An end date before the start is wrong rather than missing: one thing more to be done.
  const asked = new Set([...REQUIRED_FOR_SUBMISSION, ...forSubmission]);
  const byAim: Record<CompletenessAim, Completeness> = {
    submission: counted("submission", asked.size, forSubmission),
    partners: counted("partners", FOR_PARTNERS.length, missingOf(FOR_PARTNERS, state)),
    publication: counted("publication", FOR_PUBLICATION.length, missingOf(FOR_PUBLICATION, state)),
  };
  return COMPLETENESS_AIMS.map((aim) => byAim[aim]);
}
