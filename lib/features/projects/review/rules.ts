import { ok, type Result, refuse } from "@/lib/kernel/result";
import type { ReviewStatus } from "../constants";
import { ADD_COMMENT } from "./constants";

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

/** What decideReview calls a message: a request may consist of comments on fields alone, a refusal needs its reason. */
export function hasReviewMessage(
  command: ReviewCommand,
  words: { readonly message: string; readonly fieldComments: readonly unknown[] },
): boolean {
  return words.message !== "" || (command === "requestChanges" && words.fieldComments.length > 0);
}

export type ReviewChoice = { readonly command: ReviewCommand; readonly refusal: ReviewRefusal | null };

/**
 * The buttons of one side. While one of its steps belongs to the present status, only such steps; otherwise all of
 * them, each with its refusal. The message is not written yet, so it is not asked for here.
 */
export function reviewChoices(
  project: ReviewableProject,
  by: "territory" | "reviewer",
): readonly ReviewChoice[] {
  const choices = REVIEW_COMMANDS.filter((command) => REVIEW_TRANSITIONS[command].by === by).map(
    (command) => {
      const decision = decideReview(project, command, true);
      return { command, refusal: decision.ok ? null : decision.refusal };
    },
  );
  const timely = choices.filter(({ refusal }) => refusal !== "transitionNotAllowed");
  return timely.length > 0 ? timely : choices;
}

/**
 * What a step was sent about, where the project can no longer be read: the buttons of its side at the moment it belongs
 * to. The server decides anew when it is sent again.
 */
export function projectAsSent({
  version,
  command,
}: {
  readonly version: number;
  readonly command: ReviewCommand | typeof ADD_COMMENT;
}) {
  // Only the ministry adds lines of comment.
  const transition = REVIEW_TRANSITIONS[command === ADD_COMMENT ? "requestChanges" : command];
  const [reviewStatus] = transition.from;
  return { version, reviewStatus, choices: reviewChoices({ reviewStatus, isComplete: true }, transition.by) };
}

/**
 * What the reader of a review compares the project with: the version of the last decision. A submitted project cannot
 * be edited, so that version is the last submission that was reviewed, whatever was withdrawn and sent again since.
 */
export function lastReviewedStep<Step extends { readonly command: ReviewCommand }>(
  newestFirst: readonly Step[],
): Step | null {
  return newestFirst.find(({ command }) => REVIEW_TRANSITIONS[command].by === "reviewer") ?? null;
}

/** The id of the input that a problem is about, from its path in reviewWordsSchema. */
export function reviewFieldId(path: readonly PropertyKey[]): string {
  const [place, row, part] = path;
  if (place !== "fieldComments") return "instruction-message";
  return row === undefined
    ? "instruction-remarques"
    : `instruction-remarque-${String(row)}-${String(part ?? "field")}`;
}
