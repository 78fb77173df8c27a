import { ok, type Result, refuse } from "@/lib/kernel/result";
import type { ReviewStatus } from "../constants";

export const REVIEW_COMMANDS = ["submit", "withdraw", "requestChanges", "accept", "reject"] as const;
export type ReviewCommand = (typeof REVIEW_COMMANDS)[number];
export type ReviewRefusal = "transitionNotAllowed" | "incomplete" | "messageMissing";

/** The whole workflow on one screen: command → from which statuses → to which status, by whom. */
export const REVIEW_TRANSITIONS = {
  submit: { from: ["draft", "changesRequested"], to: "submitted", by: "territory" },
  withdraw: { from: ["submitted"], to: "draft", by: "territory" },
  requestChanges: { from: ["submitted"], to: "changesRequested", by: "reviewer" },
  accept: { from: ["submitted"], to: "accepted", by: "reviewer" },
  reject: { from: ["submitted"], to: "rejected", by: "reviewer" },
} as const satisfies Record<
  ReviewCommand,
  { from: readonly ReviewStatus[]; to: ReviewStatus; by: "territory" | "reviewer" }
>;

export type ReviewableProject = { readonly reviewStatus: ReviewStatus; readonly isComplete: boolean };

/**
 * May this step be taken now? The page asks to show, disable and explain the button; the server asks again.
 * `hasMessage`: a request for changes says which, a refusal says why.
 */
export function decideReview(
  project: ReviewableProject,
  command: ReviewCommand,
  hasMessage: boolean,
): Result<ReviewStatus, ReviewRefusal> {
  const transition = REVIEW_TRANSITIONS[command];
  const from: readonly ReviewStatus[] = transition.from;
  if (!from.includes(project.reviewStatus)) return refuse("transitionNotAllowed");
  if (command === "submit" && !project.isComplete) return refuse("incomplete");
  if ((command === "requestChanges" || command === "reject") && !hasMessage) return refuse("messageMissing");
  return ok(transition.to);
}
