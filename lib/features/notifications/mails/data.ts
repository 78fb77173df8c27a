import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { FIRST_RHYTHMS, MAILED_WITHIN_DAYS, NOTIFICATION_KINDS } from "../constants";
import { NOTIFICATION, NOTIFICATION_FROM } from "../data";
import type { ImmediateReader, WaitingNotification } from "./types";

const { sql } = Prisma;

/** What nobody chose, beside what they did. */
const FIRST = sql`unnest(${[...NOTIFICATION_KINDS]}::text[], ${NOTIFICATION_KINDS.map((kind) => FIRST_RHYTHMS[kind])}::text[]) AS first (kind, rhythm)`;
const WAITS = sql`n.told_at IS NULL AND n.read_at IS NULL AND n.at > now() - make_interval(days => ${MAILED_WITHIN_DAYS}::integer)`;

/** For the application itself: who is to be written to at once, unless it is night for them. */
export function listReadersAtOnce(actor: Actor): Promise<ImmediateReader[]> {
  return readAs<ImmediateReader>(
    actor,
    sql`SELECT n.recipient_id AS "userId", coalesce(s.quiet, 'none') AS quiet
        FROM notification n JOIN user_account u ON u.id = n.recipient_id AND u.disabled_at IS NULL
          JOIN ${FIRST} ON first.kind = n.kind
          LEFT JOIN notification_choice c ON c.user_id = n.recipient_id AND c.kind = n.kind
          LEFT JOIN reminder_setting s ON s.user_id = n.recipient_id
        WHERE ${WAITS} AND coalesce(c.rhythm, first.rhythm) = 'immediate'
        GROUP BY n.recipient_id, s.quiet ORDER BY min(n.id)`,
  );
}

/** One's own that no mail has told yet and that were not read on the screen, as their reader sees them now; oldest first. */
export async function listWaitingNotifications(actor: Actor): Promise<WaitingNotification[]> {
  if (actor.userId === null) return [];
  return readAs<WaitingNotification>(
    actor,
    sql`SELECT ${NOTIFICATION}, coalesce(w.rhythm, first.rhythm) AS rhythm, e.message, e.field_comments AS "fieldComments", o.question,
          o.due_on AS "dueOn", sp.base_version IS NULL AS "isNewScheme", sp.proposed_fields AS "proposedFields",
          sp.published_fields AS "publishedFields", sp.reason
        FROM ${NOTIFICATION_FROM} LEFT JOIN review_event e ON e.id = n.review_event_id JOIN ${FIRST} ON first.kind = n.kind
          LEFT JOIN notification_choice w ON w.user_id = n.recipient_id AND w.kind = n.kind
        WHERE n.recipient_id = ${actor.userId}::uuid AND ${WAITS} ORDER BY n.id`,
  );
}
