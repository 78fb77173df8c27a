import { projectPath } from "../routes";
import { DONE_PARAM } from "./constants";
import type { ReviewCommand } from "./rules";

/** Where the review section of a project's page begins. */
export const REVIEW_ANCHOR = "instruction";
export const CONFIRMATION_ANCHOR = "instruction-faite";

/** Also where the form is sent without JavaScript, and what its answer is known by, wherever the page draws it. */
export const projectReviewPath = (reference: string) => `${projectPath(reference)}#${REVIEW_ANCHOR}`;

export const reviewDonePath = (reference: string, command: ReviewCommand) =>
  `${projectPath(reference)}?${DONE_PARAM}=${command}#${CONFIRMATION_ANCHOR}`;
