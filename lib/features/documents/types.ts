import type { Result } from "@/lib/kernel/result";
import type { EditRefusal } from "../projects/rules";
import type { ProjectDetail } from "../projects/types";
import type { DocumentVisibility, MediaType } from "./constants";

export type DocumentView = {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly mediaType: MediaType;
  readonly byteCount: number;
  readonly visibility: DocumentVisibility;
  readonly addedAt: Date;
  /** Null for whoever reads the public's part only. */
  readonly addedByName: string | null;
};

export type DocumentPage = {
  readonly project: ProjectDetail;
  readonly documents: readonly DocumentView[];
  /** Null for whoever may never change them. */
  readonly edit: Result<true, EditRefusal> | null;
};

/** What a download needs. */
export type DocumentFile = Pick<DocumentView, "id" | "fileName" | "mediaType" | "byteCount">;

/** A file as it was received: read once, in order. */
export type ReceivedFile = {
  readonly fileName: string;
  readonly mediaType: MediaType;
  readonly byteCount: number;
  readonly sha256: string;
  bytes(): AsyncIterable<Buffer>;
};

/** Why a file is not taken, whoever sends it. */
export type FileRefusal = "noFile" | "emptyFile" | "tooLarge" | "unknownType" | "interrupted";

export type AddRefusal =
  | "notFound"
  | "forbidden"
  | "notEditable"
  | "tooMany"
  | "alreadyThere"
  | "titleTooLong"
  | "visibilityMissing";

export type AddOutcome = Result<{ readonly id: string }, AddRefusal>;
export type ChangeRefusal =
  | "notFound"
  | "forbidden"
  | "notEditable"
  | "titleMissing"
  | "titleTooLong"
  | "visibilityMissing";
export type ChangeOutcome = Result<true, ChangeRefusal>;

/** What the page is told by what has just been done. */
export const DOCUMENT_EVENTS = ["ajout", "modification", "retrait"] as const;
export type DocumentEvent = (typeof DOCUMENT_EVENTS)[number];

/** What the form of one document says after it was sent. */
export type DocumentFormState = {
  readonly submission: number;
  readonly title: string | null;
  readonly visibility: DocumentVisibility | null;
  readonly error: string | null;
  readonly signedOut: boolean;
};
