import type { Result } from "@/lib/kernel/result";
import type { ProjectField } from "../../constants";
import type { ReviewSide } from "../policy";

/** A remark on a field, from the request that made it to the one who settled it. */
export type Remark = {
  readonly id: number;
  readonly field: ProjectField;
  readonly text: string;
  readonly at: Date;
  readonly authorName: string;
  readonly state: "open" | "settled";
  readonly revision: number;
  readonly answer: string;
  /** Null: the territory has not said that it is done. */
  readonly answeredAt: Date | null;
  readonly answeredByName: string;
  readonly settledAt: Date | null;
  readonly settledByName: string;
};

export type RemarkRefusal = "notFound" | "forbidden" | "notEditable" | "alreadySettled" | "alreadyOpen";
export type RemarkOutcome =
  | Result<true, RemarkRefusal>
  /** Somebody else answered, settled or reopened it since. */
  | { readonly ok: false; readonly refusal: "overtaken"; readonly current: Remark };

export type RemarkFormState = {
  readonly submission: number;
  readonly answer: string | null;
  /** What was sent about: all that is left of it where the project can no longer be read. */
  readonly revision: number | null;
  readonly error: string | null;
  readonly signedOut: boolean;
};

export type RemarksPage = {
  readonly reference: string;
  readonly title: string;
  /** Open first, in the order of the form. */
  readonly remarks: readonly Remark[];
  readonly side: ReviewSide | null;
  /** The territory may change the project now. */
  readonly mayAnswer: boolean;
};
