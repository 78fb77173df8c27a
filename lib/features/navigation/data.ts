import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { MOST_COUNTED } from "../notifications/constants";
import type { HeaderCounts } from "./types";

export const NOTHING_NEW: HeaderCounts = { newProjects: 0, unreadNotifications: 0 };

/** What the header of every page counts, in one question: a few rows by their keys. */
export async function getHeaderCounts(actor: Actor): Promise<HeaderCounts> {
  if (actor.userId === null) return NOTHING_NEW;
  const [row] = await readAs<HeaderCounts>(
    actor,
    Prisma.sql`SELECT
        (SELECT count(DISTINCT e.project_id) FROM following f JOIN following_entry e ON e.following_id = f.id
           JOIN project p ON p.id = e.project_id
         WHERE f.user_id = ${actor.userId}::uuid AND e.entered_at > coalesce(f.visited_at, f.followed_at)) AS "newProjects",
        (SELECT count(*) FROM (SELECT FROM notification n WHERE n.recipient_id = ${actor.userId}::uuid AND n.read_at IS NULL
           LIMIT ${MOST_COUNTED + 1}::integer) AS unread) AS "unreadNotifications"`,
  );
  return row ?? NOTHING_NEW;
}
