import { describe, expect, test } from "vitest";
import { REVIEW_STATUSES, type ReviewStatus } from "../constants";
import {
  decideReview,
  hasReviewMessage,
  lastReviewedStep,
  REVIEW_COMMANDS,
  type ReviewCommand,
  reviewChoices,
} from "./rules";

/** Written out a second time on purpose: a slip in the table must not be able to agree with itself. */
const ALLOWED: Record<ReviewStatus, Partial<Record<ReviewCommand, ReviewStatus>>> = {
  draft: { submit: "submitted" },
  submitted: {
    withdraw: "draft",
    requestChanges: "changesRequested",
    accept: "accepted",
    reject: "rejected",
  },
  changesRequested: { submit: "submitted" },
  accepted: {},
  rejected: {},
};

describe.each(REVIEW_STATUSES)("a project that is %s", (reviewStatus) => {
  test.each(REVIEW_COMMANDS)("%s", (command) => {
    const to = ALLOWED[reviewStatus][command];
    expect(decideReview({ reviewStatus, isComplete: true }, command, true)).toEqual(
      to ? { ok: true, value: to } : { ok: false, refusal: "transitionNotAllowed" },
    );
  });
});

test("an incomplete project is not submitted, but may be decided on", () => {
  const draft = { reviewStatus: "draft", isComplete: false } as const;
  expect(decideReview(draft, "submit", true)).toEqual({ ok: false, refusal: "incomplete" });
  expect(decideReview({ ...draft, reviewStatus: "submitted" }, "accept", false).ok).toBe(true);
});

test.each([
  ["requestChanges", "", 0, false],
  ["requestChanges", "", 1, true],
  ["requestChanges", "Pourquoi ?", 0, true],
  ["reject", "", 1, false],
  ["reject", "Hors programme", 0, true],
] as const)(
  "%s with the message « %s » and %i comments has what it needs: %s",
  (command, message, comments, enough) => {
    const hasMessage = hasReviewMessage(command, { message, fieldComments: Array(comments).fill({}) });
    expect(hasMessage).toBe(enough);
    const decision = decideReview({ reviewStatus: "submitted", isComplete: true }, command, hasMessage);
    expect(decision.ok ? null : decision.refusal).toBe(enough ? null : "messageMissing");
  },
);

describe("the buttons of a side", () => {
  const shown = (reviewStatus: ReviewStatus, by: "territory" | "reviewer", isComplete = true) =>
    reviewChoices({ reviewStatus, isComplete }, by).map(
      ({ command, refusal }) => `${command}:${refusal ?? "ok"}`,
    );

  test("only the timely ones, while there are any", () => {
    expect(shown("draft", "territory")).toEqual(["submit:ok"]);
    expect(shown("draft", "territory", false)).toEqual(["submit:incomplete"]);
    expect(shown("submitted", "territory")).toEqual(["withdraw:ok"]);
    expect(shown("submitted", "reviewer")).toEqual(["requestChanges:ok", "accept:ok", "reject:ok"]);
  });

  test("otherwise all of them, refused", () => {
    expect(shown("accepted", "reviewer")).toHaveLength(3);
    expect(shown("rejected", "territory")).toEqual([
      "submit:transitionNotAllowed",
      "withdraw:transitionNotAllowed",
    ]);
  });
});

test("a project is compared with the last decision, whatever was withdrawn and sent again since", () => {
  const steps = (...commands: ReviewCommand[]) => commands.map((command, id) => ({ command, id }));
  expect(lastReviewedStep(steps("submit"))).toBeNull();
  expect(lastReviewedStep(steps("submit", "withdraw", "submit", "requestChanges", "submit"))?.id).toBe(3);
  expect(lastReviewedStep(steps("accept", "submit", "requestChanges", "submit"))?.id).toBe(0);
});
