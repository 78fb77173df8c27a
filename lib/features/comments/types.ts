import type { Result } from "@/lib/kernel/result";
import type { ProjectDetail } from "../projects/types";
import type { Audience } from "./constants";

export type CommentView = {
  readonly id: number;
  readonly audience: Audience;
  readonly authorId: string | null;
  readonly authorName: string;
  readonly organisationName: string;
  /** Empty once deleted. */
  readonly body: string;
  readonly at: Date;
  readonly editedAt: Date | null;
  readonly deletedAt: Date | null;
};

export type ThreadView = {
  readonly root: CommentView;
  readonly answerCount: number;
  /** In the order they were written: the last ones in a list of threads, one page of them in a thread. */
  readonly answers: readonly CommentView[];
};

/** Somebody who may be mentioned, wherever it is. */
export type NamedPerson = {
  readonly id: string;
  readonly name: string;
  readonly organisationName: string;
};

/** The same on a project, whose comments have audiences. */
export type MentionablePerson = NamedPerson & {
  /** The narrowest audience that this person reads. */
  readonly audience: Audience;
};

/** Who the reader is in these exchanges. */
export type CommentReader = {
  readonly userId: string | null;
  readonly isTerritory: boolean;
  /** To which audiences the reader may write, narrowest first; empty for who reads only. */
  readonly audiences: readonly Audience[];
};

/** What a list of threads is drawn from. */
export type CommentsPage = {
  readonly project: ProjectDetail;
  readonly reader: CommentReader;
  readonly threads: readonly ThreadView[];
  readonly total: number;
  readonly page: number;
  readonly people: readonly MentionablePerson[];
  /** Makes one comment of one form, however often it is sent. */
  readonly creationKey: string;
};

export type ThreadPage = Omit<CommentsPage, "threads" | "total"> & {
  readonly thread: ThreadView;
  readonly pageCount: number;
  /** The comment whose form takes the place of its text; null unless it may still be corrected. */
  readonly corrected: CommentView | null;
  readonly now: Date;
};

export type CommentRefusal =
  | "notFound"
  | "forbidden"
  | "bodyMissing"
  | "bodyTooLong"
  | "audienceMissing"
  | "threadGone"
  | "tooManyMentions"
  | "tooLate";

export type CommentOutcome =
  | Result<{ readonly id: number; readonly threadId: number }, CommentRefusal>
  /** Those who were named and may not read it. */
  | { readonly ok: false; readonly refusal: "mentionOutside"; readonly names: readonly string[] };

/** What was typed, given back whatever becomes of it. */
export type CommentFormState = {
  readonly submission: number;
  /** Null: nothing was sent yet. */
  readonly body: string | null;
  readonly audience: Audience | null;
  readonly mentionedIds: readonly string[];
  readonly error: string | null;
  readonly signedOut: boolean;
  readonly creationKey: string | null;
};
