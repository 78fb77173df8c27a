import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { type Tx, withActor } from "@/lib/platform/db";
import { FIRST_RHYTHMS, NOTIFICATIONS_KEPT_DAYS, type NotificationKind } from "./constants";
import type { NewNotification } from "./types";

/** As the columns are called. */
const COLUMNS = {
  projectId: "project_id",
  reviewEventId: "review_event_id",
  commentId: "comment_id",
  opinionId: "opinion_id",
  answerId: "answer_id",
  proposalId: "proposal_id",
  importId: "import_id",
  photographId: "photograph_id",
  accountId: "account_id",
  territoryId: "territory_id",
  subjectKey: "subject_key",
} as const satisfies Record<keyof NewNotification["about"], string>;

/**
 * Tells people of what this transaction has just done: one statement, in the same transaction, so that both stand or
 * neither. They find it in the application, and in a mail as each has chosen, both with the words that they may read by
 * then: call `tellPeople` after the response for those that leave at once.
 * @returns how many people.
 */
export async function notifyPeople(tx: Tx, { kind, event, about, to }: NewNotification): Promise<number> {
  const item = Object.fromEntries(
    Object.entries(about).map(([name, value]) => [COLUMNS[name as keyof typeof COLUMNS], value]),
  );
  const [row] = await tx.$queryRaw<{ told: number }[]>`
    SELECT notify_people(${kind}, ${event}, ${FIRST_RHYTHMS[kind]}, ${JSON.stringify(item)}::jsonb, ${JSON.stringify(to)}::jsonb) AS told`;
  return row?.told ?? 0;
}

/** Marks one's own as read, once and for all. @returns false for what the actor does not see. */
export async function readNotification(actor: Actor, id: number): Promise<boolean> {
  if (actor.userId === null) return false;
  const seen = await withActor(
    actor,
    (tx) => tx.$executeRaw`
      UPDATE notification SET read_at = coalesce(read_at, clock_timestamp()) WHERE id = ${id} AND recipient_id = ${actor.userId}::uuid`,
  );
  return seen === 1;
}

/** All of one's own, or all of a kind, of those that were there when the page was drawn. @returns how many were unread. */
export async function readAllNotifications(
  actor: Actor,
  lastId: number,
  kind: NotificationKind | null = null,
): Promise<number> {
  if (actor.userId === null) return 0;
  return withActor(
    actor,
    (tx) => tx.$executeRaw`
      UPDATE notification SET read_at = clock_timestamp()
      WHERE recipient_id = ${actor.userId}::uuid AND read_at IS NULL AND id <= ${lastId}
        AND (${kind}::text IS NULL OR kind = ${kind})`,
  );
}

/** For the application itself: what is too old to be looked for. @returns how many. */
export async function sweepNotifications(actor: Actor): Promise<number> {
  return withActor(
    actor,
    (tx) => tx.$executeRaw`
      DELETE FROM notification WHERE at < now() - make_interval(days => ${NOTIFICATIONS_KEPT_DAYS}::integer)`,
  );
}
