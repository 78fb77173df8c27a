import type { ReviewStatus } from "../../constants";
import type { Reviewer } from "../people/types";
import type { QueueParams } from "../queue/schema";
import type { BatchCommand } from "./constants";

/** One of the chosen projects, as the confirmation shows it: a step is taken on what was read. */
export type BatchItem = {
  readonly reference: string;
  readonly title: string;
  readonly territoryName: string;
  readonly version: number;
  readonly reviewStatus: ReviewStatus;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly opinionsPending: number;
  readonly openRemarks: number;
};

export type BatchTarget = Pick<BatchItem, "reference" | "version" | "assigneeId">;

export type BatchResult = {
  readonly reference: string;
  /** failed: the service, not the project; it may be sent again. */
  readonly outcome: "done" | "overtaken" | "refused" | "failed";
  readonly sentence: string;
};

export type BatchPage = {
  readonly command: BatchCommand;
  readonly items: readonly BatchItem[];
  /** Chosen, and no longer there. */
  readonly missing: readonly string[];
  readonly assignee: Reviewer | null;
  readonly queue: QueueParams;
};

export type BatchFormState = {
  readonly submission: number;
  readonly message: string;
  readonly errors: readonly { readonly fieldId?: string; readonly message: string }[];
  readonly results: readonly BatchResult[];
  readonly signedOut: boolean;
  /** What was sent, for a form that is drawn alone. */
  readonly sent: {
    readonly command: string;
    readonly projects: readonly string[];
    readonly assignee: string;
    readonly queue: string;
  } | null;
};
