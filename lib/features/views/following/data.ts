import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { Following, NewProject, Subject } from "./types";

const { sql } = Prisma;

/** One's own of this view or profile; null for what one does not follow. */
export async function getFollowing(
  actor: Actor,
  { kind, id }: Pick<Subject, "kind" | "id">,
): Promise<Following | null> {
  if (actor.userId === null) return null;
  const column = kind === "view" ? sql`view_id` : sql`profile_id`;
  const [found] = await readAs<Following>(
    actor,
    sql`SELECT id, frequency, followed_at AS "followedAt", visited_at AS "visitedAt", visited_before AS "visitedBefore"
        FROM following WHERE user_id = ${actor.userId}::uuid AND ${column} = ${id}`,
  );
  return found ?? null;
}

/** What came in since then, as far as the reader sees it now; the latest first. */
export function listNewProjects(actor: Actor, followingId: number, since: Date): Promise<NewProject[]> {
  return readAs<NewProject>(
    actor,
    sql`SELECT p.reference, p.title FROM following_entry e JOIN project p ON p.id = e.project_id
        WHERE e.following_id = ${followingId} AND e.entered_at > ${since} ORDER BY e.entered_at DESC, p.id DESC`,
  );
}
