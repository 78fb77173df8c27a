import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import type { ReviewStatus } from "../constants";
import { selectProject } from "../data";
import { lockProject, recordChange } from "../journal/mutations";
import { mayEditProject } from "../policy";
import { isReference, stateOfProject } from "../rules";
import { ARCHIVE_DAYS } from "./constants";
import { maySeeArchives } from "./policy";
import { decideArchive, decideUnarchive } from "./rules";
import type { ArchiveRefusal, UnarchiveRefusal } from "./types";

export type ArchiveInput = {
  readonly reference: string;
  /** That its reader had before their eyes. */
  readonly version: number;
  readonly reason: string;
};
export type ArchiveOutcome = Result<true, ArchiveRefusal | "notFound" | "forbidden" | "stale">;
export type UnarchiveOutcome = Result<true, UnarchiveRefusal | "notFound">;

/** Of this transaction: rows that are archived, of the own territory, are seen and may be written. */
async function openArchives(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT set_config('app.archive', 'on', true)`;
}

/** Takes the project out of every list, figure, export and public page, for 90 days; then the sweep removes it. */
export function archiveProject(
  actor: Actor,
  { reference, version, reason }: ArchiveInput,
): Promise<ArchiveOutcome> {
  return withActor(actor, async (tx): Promise<ArchiveOutcome> => {
    const locked = await lockProject(tx, reference);
    const project = await selectProject(tx, actor, reference);
    if (!project) return refuse("notFound");
    if (!locked || !mayEditProject(actor, locked)) return refuse("forbidden");
    const decision = decideArchive(project, actor.role);
    if (!decision.ok) return decision;
    if (locked.version !== version) return refuse("stale");
    const next = locked.version + 1;
    await openArchives(tx);
    // When, and from which status, is the database's word (trigger project_guard_archive).
    await tx.$executeRaw`
      UPDATE project SET review_status = 'archived', archived_by_name = ${actor.name}, archive_reason = ${reason}, version = ${next}
      WHERE id = ${locked.id}`;
    const before = { ...stateOfProject(project), reviewStatus: project.reviewStatus };
    await recordChange(tx, actor, {
      projectId: locked.id,
      reference,
      territoryId: locked.territoryId,
      verb: "archive",
      version: next,
      before,
      after: { ...before, isArchived: true },
      ...(reason === "" ? {} : { otherChanges: { archiveReason: { before: "", after: reason } } }),
      at: locked.at,
    });
    return ok(true);
  });
}

type ArchivedRow = { readonly archivedFrom: ReviewStatus; readonly archivedAt: Date };

/** Back as it was: same status, same content, same publication. */
export async function unarchiveProject(actor: Actor, reference: string): Promise<UnarchiveOutcome> {
  if (!maySeeArchives(actor) || !isReference(reference)) return refuse("notFound");
  return withActor(actor, async (tx): Promise<UnarchiveOutcome> => {
    await openArchives(tx);
    const locked = await lockProject(tx, reference);
    if (!locked || locked.territoryId !== actor.territoryId) return refuse("notFound");
    const [row] = await tx.$queryRaw<ArchivedRow[]>`
      SELECT archived_from AS "archivedFrom", archived_at AS "archivedAt"
      FROM project WHERE id = ${locked.id} AND review_status = 'archived'`;
    if (!row) return refuse("notFound");
    const decision = decideUnarchive(row, actor.role, locked.at);
    if (!decision.ok) return decision;
    const version = locked.version + 1;
    await tx.$executeRaw`UPDATE project SET review_status = archived_from, version = ${version} WHERE id = ${locked.id}`;
    const project = await selectProject(tx, actor, reference);
    if (!project) throw new Error(`${reference} did not come back`);
    const after = { ...stateOfProject(project), reviewStatus: row.archivedFrom };
    await recordChange(tx, actor, {
      projectId: locked.id,
      reference,
      territoryId: locked.territoryId,
      verb: "unarchive",
      version,
      before: after,
      after,
      at: locked.at,
    });
    return ok(true);
  });
}

/** Small enough that whoever waits for one of the rows does not wait long. */
const BATCH = 50;

/** Removes for good what was archived too long ago. The references stay known. @returns how many projects went. */
export async function sweepArchives(actor: Actor, now: Date): Promise<number> {
  const before = new Date(now.getTime() - ARCHIVE_DAYS * 86_400_000);
  let total = 0;
  for (;;) {
    const [swept] = await withActor(
      actor,
      (tx) => tx.$queryRaw<{ gone: number }[]>`SELECT project_sweep(${before}, ${BATCH}::integer) AS gone`,
    );
    const gone = swept?.gone ?? 0;
    total += gone;
    if (gone < BATCH) return total;
  }
}
