import { projectPath } from "../routes";
import { DONE_PARAM } from "./constants";
import { QUEUE_PARAM } from "./queue/constants";
import type { ReviewCommand } from "./rules";

/** Where the review section of a project's page begins. */
export const REVIEW_ANCHOR = "instruction";
export const CONFIRMATION_ANCHOR = "instruction-faite";

/** Also where the form is sent without JavaScript, and what its answer is known by, wherever the page draws it. */
export const projectReviewPath = (reference: string) => `${projectPath(reference)}#${REVIEW_ANCHOR}`;

/** `queue`: the one that its reader goes through, carried along. */
export function reviewDonePath(reference: string, command: ReviewCommand, queue: string): string {
  const query = new URLSearchParams({
    ...(queue === "" ? {} : { [QUEUE_PARAM]: queue }),
    [DONE_PARAM]: command,
  });
  return `${projectPath(reference)}?${query}#${CONFIRMATION_ANCHOR}`;
}
