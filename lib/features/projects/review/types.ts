import type { Result } from "@/lib/kernel/result";
import type { ProjectField, ReviewStatus } from "../constants";
import type { FieldComparison } from "../history/types";
import type { FieldChange, ProjectDirectory, ProjectSnapshot } from "../types";
import type { AssignNotice } from "./assignment/labels";
import type { Assignment } from "./assignment/types";
import type { CheckRecord, CheckSummary } from "./checklist/types";
import type { ADD_COMMENT } from "./constants";
import type { Opinion } from "./opinions/types";
import type { Reviewer } from "./people/types";
import type { ReviewSide } from "./policy";
import type { QueueParams } from "./queue/schema";
import type { QueuePlace } from "./queue/types";
import type { Remark } from "./remarks/types";
import type { ReviewChoice, ReviewCommand, ReviewRefusal } from "./rules";

export type FieldComment = { readonly field: ProjectField; readonly comment: string };

/** One step of a review, as it was written, never changed. */
export type ReviewStep = {
  readonly id: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly command: ReviewCommand;
  readonly toStatus: ReviewStatus;
  readonly message: string;
  readonly fieldComments: readonly FieldComment[];
  /** The version of the project that the step looked at. */
  readonly version: number;
};

/** What a request for changes asks of the territory while it is open. */
export type OpenRequest = {
  readonly at: Date;
  readonly actorName: string;
  readonly message: string;
  readonly fieldComments: readonly FieldComment[];
};

/** The review of a project as the territory and the ministry see it. */
export type ProjectReview = {
  readonly reference: string;
  readonly version: number;
  readonly reviewStatus: ReviewStatus;
  readonly territoryId: number;
  /** Null for who reads without taking part. */
  readonly side: ReviewSide | null;
  readonly choices: readonly ReviewChoice[];
  /** Fields without which the project cannot be submitted. */
  readonly missing: readonly ProjectField[];
  /** Newest first. */
  readonly steps: readonly ReviewStep[];
  readonly openRequest: OpenRequest | null;
  /** What changed since the last decision; null before the first one, and when that version is not kept. */
  readonly comparison: {
    readonly since: ReviewStep;
    readonly changes: readonly FieldChange[];
    /** The whole project as it was then, and as it is. */
    readonly before: ProjectSnapshot;
    readonly after: ProjectSnapshot;
  } | null;
};

/** What is done about a review beside deciding. What is not for its reader is empty, or null. */
export type ReviewWork = {
  readonly assignment: Assignment | null;
  /** To be assigned to; empty for whoever assigns nothing. */
  readonly reviewers: readonly Reviewer[];
  readonly remarks: readonly Remark[];
  /** Of the review that goes on, or of the last one. */
  readonly opinions: readonly Opinion[];
  /** Null for the territory. */
  readonly checklist: CheckSummary | null;
  readonly checkRecords: readonly CheckRecord[];
};

/** What the review section of a project's page is drawn from. */
export type ReviewPanel = {
  readonly review: ProjectReview;
  /** Names what ids stand for in the changes. */
  readonly directory: ProjectDirectory;
  /** Word by word, since the last decision; null before the first one. */
  readonly differences: readonly FieldComparison[] | null;
  readonly work: ReviewWork;
  readonly readerId: string | null;
  /** Null for who does not read the queue. */
  readonly place: QueuePlace | null;
  /** The queue that its reader goes through. */
  readonly queue: QueueParams;
  /** What became of an assignment that was just asked for. */
  readonly assigned: AssignNotice | null;
  /** What the address says was done, true or not: while it stays, so does what is being typed. */
  readonly done: ReviewCommand | null;
  /** The step that the reader has just taken. */
  readonly confirmation: ReviewCommand | null;
};

/** A project that its territory was asked to change, and since when. */
export type AwaitedChanges = {
  readonly id: number;
  readonly territoryId: number;
  readonly reference: string;
  readonly title: string;
  readonly since: Date;
};

/** What the page itself sends along with a step. */
export type ReviewEnvelope = {
  readonly reference: string;
  readonly version: number;
  readonly command: ReviewCommand | typeof ADD_COMMENT;
  /** The queue that its reader goes through. */
  readonly file: string;
};

/** What a step is taken on, as its form shows it. */
export type ReviewedProject = Pick<ProjectReview, "version" | "reviewStatus" | "choices">;

/** What is given back to whoever must correct or complete the form: everything that was typed, and what is wrong. */
export type ReviewFormState = {
  readonly submission: number;
  readonly message: string;
  readonly rows: readonly { readonly field: string; readonly comment: string }[];
  readonly errors: readonly { readonly fieldId?: string; readonly message: string }[];
  /** What the form was sent about: all that is left of the project where it can no longer be read. */
  readonly sent: ReviewEnvelope | null;
  /** Offers to sign in without leaving the form. */
  readonly signedOut: boolean;
  /** The line that was just added. */
  readonly addedRow: number | null;
};

export type ReviewOutcome =
  | Result<ReviewStatus, "notFound" | "forbidden">
  | { readonly ok: false; readonly refusal: ReviewRefusal; readonly reviewStatus: ReviewStatus }
  /** Somebody took a step since the page was shown. */
  | { readonly ok: false; readonly refusal: "overtaken"; readonly by: ReviewStep }
  /** Somebody changed the project itself since the page was shown. */
  | { readonly ok: false; readonly refusal: "stale"; readonly byName: string; readonly at: Date };
