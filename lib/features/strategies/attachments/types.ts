import type { Phase, ProgressStatus, ReviewStatus } from "@/lib/features/projects/constants";
import type { StrategyTerritory } from "../types";

/** An objective that projects may serve. */
export type ServedObjective = {
  readonly key: string;
  readonly title: string;
  /** « 2.1 » is axis 2, objective 1. */
  readonly axisPosition: number;
  readonly position: number;
  /** False: only the edition in force still has it. */
  readonly inWorking: boolean;
  readonly inForce: boolean;
};

/** What one project serves. Without a main one there are no others. */
export type Attachment = { readonly main: string | null; readonly others: readonly string[] };

export type AttachedProject = Attachment & {
  readonly reference: string;
  readonly title: string;
  readonly reviewStatus: ReviewStatus;
  readonly phase: Phase | null;
  readonly progressStatus: ProgressStatus | null;
};

/** Which projects: of one objective, of none, or all of them. */
export type AttachmentFilter =
  | { readonly kind: "all" | "without" }
  | { readonly kind: "objective"; readonly key: string };

export type AttachmentsView = {
  readonly territory: StrategyTerritory;
  readonly objectives: readonly ServedObjective[];
  readonly projects: readonly AttachedProject[];
  /** Under the filter. */
  readonly total: number;
  /** Of all that the reader sees, those that serve no objective. */
  readonly withoutObjective: number;
  readonly mayAttach: boolean;
};

export type AttachmentsPage = AttachmentsView & {
  readonly filter: AttachmentFilter;
  readonly page: number;
  /** How many projects were just changed, as the address says it; `answer` is another one each time. */
  readonly saved: { readonly count: number; readonly answer: string } | null;
};

/** What a project's page says of the objectives that it serves. */
export type ProjectObjective = ServedObjective & { readonly isMain: boolean };
export type ProjectObjectives = {
  readonly slug: string;
  readonly objectives: readonly ProjectObjective[];
  /** Whether there is a strategy to attach it to, and the reader may. */
  readonly mayAttach: boolean;
};

export type AttachmentChange = Attachment & {
  readonly reference: string;
  /** What its author had before their eyes, as `stampOf` says it. */
  readonly seen: string;
};
export type AttachmentRefusal = "mainMissing" | "unknownObjective" | "changedMeanwhile" | "unknownProject";
export type AttachmentOutcome =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly refusal: "notFound" | "forbidden" }
  /** Nothing was written: these rows stand in the way. */
  | { readonly ok: false; readonly refusal: AttachmentRefusal; readonly references: readonly string[] };

export type AttachmentFormState = {
  readonly submission: number;
  /** Whose strategy it was sent about. */
  readonly slug: string;
  /** What was chosen, by the reference of the project; null before anything was sent. */
  readonly typed: readonly AttachmentChange[] | null;
  readonly errors: readonly { readonly fieldId?: string; readonly message: string }[];
  readonly signedOut: boolean;
};
