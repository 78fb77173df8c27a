import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { NOTIFICATION_KINDS, NOTIFICATIONS_PER_PAGE } from "./constants";
import type { NotificationPage, NotificationParams, NotificationView } from "./types";

const { sql } = Prisma;

/**
 * What its reader sees of what it is about. The rows of `notification` hide themselves once their item is hidden; so does
 * each table here.
 */
export const NOTIFICATION = sql`n.id, n.kind, n.event, n.at, n.read_at AS "readAt", n.actor_name AS "actorName",
  n.organisation_name AS "organisationName", n.project_id AS "projectId", n.review_event_id AS "reviewEventId", n.comment_id AS "commentId",
  coalesce(c.thread_id, c.id) AS "threadId", n.opinion_id AS "opinionId", n.answer_id AS "answerId", n.proposal_id AS "proposalId",
  n.import_id AS "importId", n.photograph_id AS "photographId", n.subject_key AS "subjectKey",
  coalesce(p.reference, o.reference) AS reference, coalesce(p.title, o.project_title) AS title, o.asked_name AS "askedName",
  t.slug AS "territorySlug", t.programme_name AS "territoryName", coalesce(ss.name, sp.content ->> 'name', ds.name) AS "schemeName",
  ds.slug AS "schemeSlug", 'call' = ANY (ds.natures) AS "isCall", m.label AS "milestoneLabel",
  CASE WHEN m.id IS NOT NULL THEN (SELECT count(*) FROM milestone e
    WHERE e.project_id = m.project_id AND e.label = m.label AND (e.position, e.id) < (m.position, m.id)) END AS "milestoneOccurrence",
  n.due_on AS "deadlineOn", n.due_on - (now() AT TIME ZONE 'Europe/Paris')::date AS "daysAhead",
  i.file_name AS "fileName", f.title AS "photographTitle",
  n.committee_id AS "committeeId", k.title AS "committeeTitle", k.day::text AS "committeeDay",
  CASE WHEN n.account_id IS NOT NULL THEN coalesce(a.name, colleague_name(n.account_id)) END AS "accountName", a.email AS "accountEmail"`;
export const NOTIFICATION_FROM = sql`notification n LEFT JOIN project p ON p.id = n.project_id LEFT JOIN comment c ON c.id = n.comment_id
  LEFT JOIN review_opinion o ON o.id = n.opinion_id LEFT JOIN scheme_proposal sp ON sp.id = n.proposal_id
  LEFT JOIN support_scheme ss ON ss.id = sp.scheme_id LEFT JOIN import i ON i.id = n.import_id
  LEFT JOIN milestone m ON m.project_id = n.project_id AND m.event_key = n.milestone_key LEFT JOIN support_scheme ds ON ds.id = n.scheme_id
  LEFT JOIN photograph f ON f.id = n.photograph_id LEFT JOIN committee k ON k.id = n.committee_id LEFT JOIN user_account a ON a.id = n.account_id
  LEFT JOIN territory t ON t.id = coalesce(p.territory_id, n.territory_id)`;

type Counted = Pick<NotificationPage, "total" | "unread"> & { readonly kinds: readonly string[] };

/** One's own, newest first; null for whoever has no account. */
export async function listNotifications(
  actor: Actor,
  { kind, unreadOnly, page }: NotificationParams,
): Promise<NotificationPage | null> {
  if (actor.userId === null) return null;
  const own = sql`n.recipient_id = ${actor.userId}::uuid`;
  const ofKind = sql`(${kind}::text IS NULL OR n.kind = ${kind})`;
  const wanted = sql`${own} AND ${ofKind} AND (NOT ${unreadOnly} OR n.read_at IS NULL)`;
  const [[counted], items] = await Promise.all([
    readAs<Counted>(
      actor,
      sql`SELECT count(*) FILTER (WHERE ${ofKind} AND (NOT ${unreadOnly} OR n.read_at IS NULL)) AS total,
            count(*) FILTER (WHERE ${ofKind} AND n.read_at IS NULL) AS unread, coalesce(array_agg(DISTINCT n.kind), '{}') AS kinds
          FROM notification n WHERE ${own}`,
    ),
    readAs<NotificationView>(
      actor,
      sql`SELECT ${NOTIFICATION} FROM ${NOTIFICATION_FROM} WHERE ${wanted} ORDER BY n.id DESC
          LIMIT ${NOTIFICATIONS_PER_PAGE}::integer OFFSET ${(page - 1) * NOTIFICATIONS_PER_PAGE}::integer`,
    ),
  ]);
  const { total, unread, kinds } = counted ?? { total: 0, unread: 0, kinds: [] };
  return { items, total, unread, kinds: NOTIFICATION_KINDS.filter((known) => kinds.includes(known)) };
}

/** One of one's own; null for what is missing, somebody else's, or about what the actor no longer sees. */
export async function getNotification(actor: Actor, id: number): Promise<NotificationView | null> {
  if (actor.userId === null) return null;
  const [found] = await readAs<NotificationView>(
    actor,
    sql`SELECT ${NOTIFICATION} FROM ${NOTIFICATION_FROM} WHERE n.id = ${id} AND n.recipient_id = ${actor.userId}::uuid`,
  );
  return found ?? null;
}
