import type { FundingLineState } from "../projects/types";
import type { AnswerKind, AnswerNature, AnswerState, RefusalReason } from "./constants";

export type AnswerCommand =
  | "change"
  | "withdraw"
  | "accept"
  | "decline"
  | "request"
  | "instruct"
  | "grant"
  | "refuse"
  | "pay";

/** Amounts in euro cents, days as `YYYY-MM-DD`. */
export type AnswerLife = {
  readonly state: AnswerState;
  readonly nature: AnswerNature | null;
  readonly amountCents: number | null;
  readonly requestedOn: string | null;
  readonly grantedCents: number | null;
  readonly grantedOn: string | null;
  /** All that was paid until now. */
  readonly paidCents: number | null;
  readonly paidOn: string | null;
};

export type Answer = AnswerLife & {
  readonly id: number;
  readonly projectId: number;
  readonly organisationId: number;
  readonly organisationName: string;
  readonly organisationSlug: string;
  /** Under which the plan names it; null when it is no funder of the directory. */
  readonly funderId: number | null;
  readonly kind: AnswerKind;
  readonly schemeId: number | null;
  readonly scheme: { readonly slug: string; readonly name: string } | null;
  readonly budgetYear: number | null;
  readonly validUntil: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly updatedByName: string;
  readonly revision: number;
  /** Null: not for this reader, as are the steps. */
  readonly words: { readonly text: string; readonly refusalReason: RefusalReason | null } | null;
};

export type AnswerStep = {
  readonly id: number;
  readonly at: Date;
  readonly actorName: string;
  readonly organisationName: string;
  readonly command: AnswerCommand | "give";
  readonly amountCents: number | null;
  readonly day: string | null;
  readonly text: string;
};

/** Of which project an answer is, in lists that hold many. */
export type AnswerOfProject = Answer & {
  readonly reference: string;
  readonly projectTitle: string;
  readonly territoryId: number;
  readonly territoryName: string;
};

/** What the plan of the territory and its partner say of one line, where they differ. */
export type LineDifference =
  | { readonly kind: "missing" }
  | {
      readonly kind: "amount";
      readonly of: "amountCents" | "grantedCents" | "paidCents";
      readonly planCents: number;
      readonly partnerCents: number;
    }
  | {
      readonly kind: "state";
      readonly plan: FundingLineState["state"];
      readonly partner: FundingLineState["state"];
    };

/** Several partners promise more than what is left to find. */
export type Overlap = {
  readonly gapCents: number;
  readonly promisedCents: number;
  readonly promises: readonly { readonly organisationName: string; readonly cents: number }[];
};

export type AnswerRefusal =
  | "notFound"
  | "forbidden"
  | "overtaken"
  | "alreadyAnswered"
  | "hasProposals"
  | "schemeGone"
  | "schemeClosed"
  | "expired"
  | "planChanged"
  | "planFull"
  | "unknownLine"
  | "paidAboveGranted"
  | "grantedBelowPaid"
  | "notAllowed"
  | "projectNotEditable";

export type AnswerError = { readonly fieldId?: string; readonly message: string };

/** What partners answer to one project, as its reader may see it. */
export type ProjectAnswers = {
  readonly reference: string;
  readonly title: string;
  readonly answers: readonly Answer[];
  readonly overlap: Overlap | null;
  /** A partner who may answer now. */
  readonly mayAnswer: boolean;
  /** The reader's own organisation, whose answers come first. */
  readonly organisationId: number | null;
  readonly today: string;
};
