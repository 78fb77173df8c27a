import type { CommentFormState, CommentView, NamedPerson } from "@/lib/features/comments/types";
import type { Result } from "@/lib/kernel/result";
import type { StrategyTerritory } from "../types";
import type { CommentSection } from "./constants";

/** Of what a thread speaks: a part of the text, or one objective by its key. */
export type CommentAbout =
  | { readonly section: Exclude<CommentSection, "objective">; readonly objectiveKey: null }
  | { readonly section: "objective"; readonly objectiveKey: string };

/** Where comments are exchanged, for those who read them. */
export type CommentPlace = {
  readonly strategyId: number;
  readonly territory: StrategyTerritory;
  /** The ministry reads along from the first sharing on, and stays. */
  readonly wasShared: boolean;
  /** Of the text that the reader reads: what a thread may be about. */
  readonly objectives: readonly { readonly key: string; readonly title: string }[];
};

export type StrategyCommentView = Omit<CommentView, "audience"> & { readonly fromMinistry: boolean };

export type StrategyThread = {
  readonly about: CommentAbout;
  /** How the objective was called then; empty for the other parts. */
  readonly objectiveTitle: string;
  readonly root: StrategyCommentView;
  readonly answerCount: number;
  readonly answers: readonly StrategyCommentView[];
  readonly settled: { readonly at: Date; readonly byName: string } | null;
};

/** Who the reader is in these exchanges. */
export type StrategyCommentReader = {
  readonly userId: string | null;
  readonly isTerritory: boolean;
  readonly mayWrite: boolean;
};

export type StrategyCommentsPage = {
  readonly place: CommentPlace;
  readonly reader: StrategyCommentReader;
  readonly about: CommentAbout | null;
  readonly isOpenOnly: boolean;
  readonly threads: readonly StrategyThread[];
  readonly total: number;
  readonly page: number;
  readonly people: readonly NamedPerson[];
  /** Makes one comment of one form, however often it is sent. */
  readonly creationKey: string;
};

export type StrategyThreadPage = Pick<
  StrategyCommentsPage,
  "place" | "reader" | "page" | "people" | "creationKey"
> & {
  readonly thread: StrategyThread;
  readonly pageCount: number;
  /** The comment whose form takes the place of its text. */
  readonly corrected: StrategyCommentView | null;
  readonly now: Date;
};

/** How many threads are open, by what they speak of: the key is `aboutToken`. */
export type ThreadCounts = Readonly<Record<string, { readonly open: number; readonly all: number }>>;

export type StrategyCommentRefusal =
  | "notFound"
  | "forbidden"
  | "aboutMissing"
  | "bodyMissing"
  | "bodyTooLong"
  | "threadGone"
  | "tooManyMentions"
  | "tooLate";
export type StrategyCommentOutcome = Result<
  { readonly id: number; readonly threadId: number },
  StrategyCommentRefusal
>;
export type SettlingOutcome = Result<true, "notFound" | "forbidden">;

/** What was typed, given back whatever becomes of it. */
export type StrategyCommentFormState = Omit<CommentFormState, "audience"> & { readonly about: string | null };
