import type { Result } from "@/lib/kernel/result";
import type { Excess } from "../../envelopes/types";
import type { NEW_LINE, RefusalReason } from "../constants";
import type { AnswerCommand, AnswerError, AnswerRefusal } from "../types";

/** A form of the answer's page: a step, or the plan put as the partner says. */
export type StepCommand = Exclude<AnswerCommand, "change"> | "align";

/** What a command has no use for is null, or empty. */
export type StepInput = {
  readonly reference: string;
  readonly answerId: number;
  /** Of the answer that the page showed. */
  readonly revision: number;
  readonly command: StepCommand;
  /** Granted; or all that was paid until now. */
  readonly amountCents: number | null;
  readonly day: string | null;
  readonly text: string;
  readonly refusalReason: RefusalReason | null;
  /** Of the plan that the page showed, from 0, as `version` had it. */
  readonly line: number | typeof NEW_LINE | null;
  readonly version: number;
  readonly confirmed: string;
};

export type StepOutcome = Result<
  { readonly kind: "done" } | { readonly kind: "excess"; readonly excesses: readonly Excess[] },
  AnswerRefusal
>;

/** The form exactly as it was typed. */
export type StepValues = {
  readonly command: string;
  readonly amount: string;
  readonly day: string;
  readonly text: string;
  readonly refusalReason: string;
  readonly line: string;
};

export type StepFormState = {
  readonly submission: number;
  /** Null before the first sending. */
  readonly values: StepValues | null;
  readonly errors: readonly AnswerError[];
  readonly signedOut: boolean;
  /** To be confirmed. */
  readonly excesses: readonly Excess[];
};

/** A line of the plan that an accepted proposal may be. */
export type LineChoice = { readonly position: number; readonly words: string };
