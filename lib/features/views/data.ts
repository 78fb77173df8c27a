import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { FollowingFrequency } from "./following/constants";
import { maySaveViews, maySeeView } from "./policy";
import type { ListedView, SavedView, ViewJournalEntry } from "./types";

const { sql } = Prisma;

const VIEW = sql`v.id, v.owner_id AS "ownerId", coalesce(colleague_name(v.owner_id), '') AS "ownerName", v.organisation_id AS "organisationId", v.name,
  v.is_shared AS "isShared", v.query, v.version, v.updated_at AS "updatedAt", v.updated_by_name AS "updatedByName"`;

/** Null when there is none, or it is not the reader's to see. */
export async function getView(actor: Actor, id: number): Promise<SavedView | null> {
  if (!maySaveViews(actor)) return null;
  const [found] = await readAs<SavedView>(actor, sql`SELECT ${VIEW} FROM saved_view v WHERE v.id = ${id}`);
  return found && maySeeView(actor, found) ? found : null;
}

type ListedRow = SavedView & {
  readonly followingId: number | null;
  readonly frequency: FollowingFrequency | null;
  readonly newCount: number;
};

/** One's own and those that colleagues share, by name. */
export async function listViews(actor: Actor): Promise<ListedView[]> {
  if (!maySaveViews(actor)) return [];
  const rows = await readAs<ListedRow>(
    actor,
    sql`SELECT ${VIEW}, f.id AS "followingId", f.frequency,
          (SELECT count(*) FROM following_entry e JOIN project p ON p.id = e.project_id
           WHERE e.following_id = f.id AND e.entered_at > coalesce(f.visited_at, f.followed_at)) AS "newCount"
        FROM saved_view v LEFT JOIN following f ON f.view_id = v.id AND f.user_id = ${actor.userId}::uuid
        WHERE v.organisation_id = ${actor.organisationId}
        ORDER BY v.name COLLATE "fr-x-icu", v.id`,
  );
  return rows
    .filter((view) => maySeeView(actor, view))
    .map(({ followingId, frequency, ...view }) => ({
      ...view,
      following: followingId === null || frequency === null ? null : { id: followingId, frequency },
    }));
}

/** What was done to a shared view, the latest first. */
export async function listViewJournal(actor: Actor, view: SavedView): Promise<ViewJournalEntry[]> {
  if (!maySeeView(actor, view) || !view.isShared) return [];
  return readAs<ViewJournalEntry>(
    actor,
    sql`SELECT at, actor_name AS "actorName", verb FROM journal_entry
        WHERE subject_kind = 'view' AND subject_key = ${String(view.id)} ORDER BY at DESC, id DESC LIMIT 10`,
  );
}
