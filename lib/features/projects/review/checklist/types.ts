import type { Result } from "@/lib/kernel/result";
import type { CheckAnswer } from "./constants";

/** One line of the grid that the administrator keeps. */
export type CheckItem = {
  readonly id: number;
  readonly label: string;
  readonly help: string;
  readonly isActive: boolean;
  readonly version: number;
};

export type Ticked = { readonly answer: CheckAnswer | null; readonly note: string };
/** By the id of the item. */
export type CheckAnswers = Readonly<Record<string, Ticked>>;

/** The grid of one project. */
export type Checklist = {
  /** 0 before anybody has ticked anything. */
  readonly revision: number;
  readonly answers: CheckAnswers;
  readonly updatedAt: Date | null;
  readonly updatedByName: string;
};

/** A point as it was when the decision was taken, in the words of then. */
export type RecordedPoint = { readonly label: string } & Ticked;
export type CheckRecord = { readonly eventId: number; readonly points: readonly RecordedPoint[] };

/** How far the grid is ticked. */
export type CheckSummary = {
  readonly total: number;
  readonly answered: number;
  readonly no: number;
  readonly open: readonly string[];
};

export type ProjectChecklist = {
  readonly reference: string;
  readonly title: string;
  readonly items: readonly CheckItem[];
  readonly checklist: Checklist;
  /** Null: it can be ticked. */
  readonly refusal: TickRefusal | null;
};

export type TickRefusal = "notFound" | "forbidden" | "notSubmitted";
export type TickOutcome =
  | Result<number, TickRefusal>
  | { readonly ok: false; readonly refusal: "overtaken"; readonly current: Checklist };

export type ChecklistFormState = {
  readonly submission: number;
  /** Null before anything was sent. */
  readonly answers: CheckAnswers | null;
  /** The revision to go over when it is sent again: what somebody else ticked has been told. */
  readonly revision: number | null;
  readonly errors: readonly { readonly fieldId?: string; readonly message: string }[];
  /** What somebody else ticked meanwhile, in words. */
  readonly theirs: readonly string[];
  readonly signedOut: boolean;
};
