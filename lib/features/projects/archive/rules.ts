import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import type { ReviewStatus } from "../constants";
import { ARCHIVE_DAYS } from "./constants";
import type { ArchiveRefusal, UnarchiveRefusal } from "./types";

type Role = Actor["role"];

/**
 * Who of the territory may archive a project, by review status, and bring it back to that status. Trigger
 * project_guard_archive (migration 0010) holds the same table.
 *
 * What is being reviewed is withdrawn first; a refusal is the ministry's answer and stays readable. What was accepted is
 * counted and shown to others, so that the coordinator, who answers for the territory, takes it away.
 */
export const ARCHIVABLE: Readonly<Record<ReviewStatus, readonly Role[]>> = {
  draft: ["contributor", "coordinator"],
  submitted: [],
  changesRequested: ["contributor", "coordinator"],
  accepted: ["coordinator"],
  rejected: [],
};

const REFUSALS: Readonly<Record<ReviewStatus, ArchiveRefusal>> = {
  draft: "archiveCoordinatorOnly",
  submitted: "archiveSubmitted",
  changesRequested: "archiveCoordinatorOnly",
  accepted: "archiveCoordinatorOnly",
  rejected: "archiveRejected",
};

/** May a member of the project's own territory archive it now? Asked by the button, the page and the mutation. */
export function decideArchive(
  { reviewStatus }: { readonly reviewStatus: ReviewStatus },
  role: Role,
): Result<true, ArchiveRefusal> {
  return ARCHIVABLE[reviewStatus].includes(role) ? ok(true) : refuse(REFUSALS[reviewStatus]);
}

type Archived = { readonly archivedFrom: ReviewStatus; readonly archivedAt: Date };

/** May it be brought back? By whoever may archive it, while there is time. */
export function decideUnarchive(project: Archived, role: Role, now: Date): Result<true, UnarchiveRefusal> {
  if (archivedUntil(project) <= now) return refuse("archiveExpired");
  return decideArchive({ reviewStatus: project.archivedFrom }, role);
}

/** The instant from which the sweep removes it for good. */
export function archivedUntil({ archivedAt }: Pick<Archived, "archivedAt">): Date {
  return new Date(archivedAt.getTime() + ARCHIVE_DAYS * 86_400_000);
}
