import type { ReviewStatus } from "../constants";

export type ArchiveRefusal = "archiveSubmitted" | "archiveRejected" | "archiveCoordinatorOnly";
export type UnarchiveRefusal = ArchiveRefusal | "archiveExpired";

export type ArchivedProject = {
  readonly reference: string;
  readonly title: string;
  readonly archivedFrom: ReviewStatus;
  readonly archivedAt: Date;
  readonly archivedByName: string;
  readonly archiveReason: string;
};

/** What the sweep has left: that there was one. */
export type RemovedProject = {
  readonly reference: string;
  readonly archivedAt: Date;
  readonly archivedByName: string;
  readonly removedAt: Date;
};

export type Archives = {
  readonly archived: readonly ArchivedProject[];
  readonly removed: readonly RemovedProject[];
};

/** What the confirmation page is drawn from when it comes back. */
export type ArchiveFormState = {
  readonly submission: number;
  readonly reason: string;
  readonly error: string | null;
};

export type UnarchiveFormState = { readonly submission: number; readonly error: string | null };

export type ArchivesPage = {
  readonly archived: readonly (ArchivedProject & {
    readonly until: Date;
    readonly refusal: UnarchiveRefusal | null;
  })[];
  readonly removed: readonly RemovedProject[];
  /** The project that has just been archived. */
  readonly confirmed: string | null;
};
