import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { withActor } from "@/lib/platform/db";
import { maySeeArchives } from "./policy";
import type { ArchivedProject, Archives, RemovedProject } from "./types";

/** Beyond, a territory has a problem that no list solves. */
const MOST = 500;

/** What the actor's territory has archived, latest first, and what is gone for good; null for everybody else. */
export async function getArchives(actor: Actor): Promise<Archives | null> {
  if (!maySeeArchives(actor)) return null;
  const { territoryId } = actor;
  return withActor(actor, async (tx) => {
    // The claim that policy project_select (migration 0010) asks for.
    await tx.$executeRaw`SELECT set_config('app.archive', 'on', true)`;
    const archived = await tx.$queryRaw<ArchivedProject[]>`
      SELECT reference, title, archived_from AS "archivedFrom", archived_at AS "archivedAt",
             archived_by_name AS "archivedByName", archive_reason AS "archiveReason"
      FROM project WHERE territory_id = ${territoryId} AND review_status = 'archived'
      ORDER BY archived_at DESC, id DESC LIMIT ${MOST}`;
    const removed = await tx.$queryRaw<RemovedProject[]>`
      SELECT reference, archived_at AS "archivedAt", archived_by_name AS "archivedByName", removed_at AS "removedAt"
      FROM removed_project WHERE territory_id = ${territoryId} ORDER BY removed_at DESC, reference LIMIT ${MOST}`;
    return { archived, removed };
  });
}
