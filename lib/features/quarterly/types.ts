import type { Phase, ProgressStatus } from "../projects/constants";
import type { RecordedChanges } from "../projects/journal/types";
import type { SaveRefusal } from "../projects/rules";
import type { Outcome } from "./constants";

export type Quarter = { readonly year: number; readonly number: 1 | 2 | 3 | 4 };

/** What was said of one project, as it was called and stood then. */
export type Answer = {
  readonly round: number;
  /** How often it was said anew in its round. */
  readonly revision: number;
  readonly outcome: Outcome;
  readonly title: string;
  readonly phase: Phase | null;
  readonly progressStatus: ProgressStatus | null;
  readonly changes: RecordedChanges;
  /** For the ministry. */
  readonly word: string;
  readonly answeredAt: Date;
  readonly answeredById: string | null;
  readonly answeredByName: string;
};

/** The review of a quarter is its first round; what comes after it was sent, a supplement, is another. */
export type Round = {
  readonly round: number;
  readonly answeredCount: number;
  readonly message: string;
  /** Null: not sent yet. */
  readonly sentAt: Date | null;
  readonly sentById: string | null;
  readonly sentByName: string;
};

export type ReviewedProject = {
  readonly reference: string;
  readonly title: string;
  readonly phase: Phase | null;
  readonly progressStatus: ProgressStatus | null;
  readonly updatedAt: Date;
  readonly updatedByName: string;
  /** The latest of the quarter; null: not yet. */
  readonly answer: Answer | null;
};

export type TerritoryName = { readonly slug: string; readonly programmeName: string };

/** One territory's quarter as its own people see it: every live project, and those of which something was said. */
export type TerritoryReview = {
  readonly quarter: Quarter;
  readonly territory: TerritoryName;
  readonly rounds: readonly Round[];
  readonly projects: readonly ReviewedProject[];
  /** Quarters of which something was said, the latest first. */
  readonly quarters: readonly Quarter[];
};

export type SentRound = Round & {
  readonly sentAt: Date;
  readonly answers: readonly (Answer & { readonly reference: string })[];
  /** Answered, but no longer visible to this reader: archived since, or gone. */
  readonly hiddenCount: number;
  /** Live at the sending, and of which nothing had been said. */
  readonly unanswered: readonly { readonly reference: string; readonly title: string }[];
  readonly hiddenUnanswered: number;
};

/** What a territory sent for a quarter. */
export type QuarterlyReport = {
  readonly quarter: Quarter;
  readonly territory: TerritoryName & { readonly id: number };
  readonly rounds: readonly SentRound[];
  /** Answers given and not sent. */
  readonly pendingCount: number;
};

/** Where one territory is with a quarter, as the ministry sees it. */
export type TerritoryStanding = TerritoryName & {
  readonly liveCount: number;
  readonly rounds: readonly (Round & { readonly changedCount: number; readonly unansweredCount: number })[];
};

export type QuarterOverview = {
  readonly quarter: Quarter;
  readonly territories: readonly TerritoryStanding[];
};

/** When the territory last said that nothing was new in a project. */
export type Confirmation = { readonly confirmedAt: Date; readonly confirmedByName: string };

/** What was just said of another project; its copy in the browser is to be forgotten. */
export type AnsweredNotice = { readonly project: ReviewedProject; readonly copyKey: string };

export type SendFormState = {
  readonly submission: number;
  readonly message: string;
  /** Where the review can no longer be read: what was sent stays, to be sent again. */
  readonly sent: { readonly quarter: string; readonly stamp: string } | null;
  readonly errors: readonly { readonly fieldId?: string; readonly message: string }[];
};

/** `changedMeanwhile`: « rien de nouveau » about what is no longer there. */
export type AnswerRefusal =
  | SaveRefusal
  | "notFound"
  | "forbidden"
  | "unknownChoice"
  | "notLive"
  | "changedMeanwhile"
  | "answeredMeanwhile";
export type SendRefusal = "forbidden" | "nothingToSend" | "answeredMeanwhile" | "sentMeanwhile";
