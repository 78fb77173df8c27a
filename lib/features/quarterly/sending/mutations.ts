import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { REVIEW_SUBJECT } from "../constants";
import { LIVE } from "../data";
import { maySend } from "../policy";
import { quarterSlug } from "../routes";
import { startOf } from "../rules";
import type { Quarter, SendRefusal } from "../types";

export type SendInput = {
  readonly quarter: Quarter;
  /** What the sender had before their eyes, as `stampOf` says it. */
  readonly stamp: string;
  readonly message: string;
};

type HeldReview = {
  readonly id: number;
  readonly round: number;
  readonly said: number;
  readonly revisions: number;
};

/**
 * Sends what was said this quarter: frozen and dated from here on. Sent twice by the same person, it is one sending. What
 * a colleague answered since the page was read is told, not sent unread.
 */
export async function sendReview(actor: Actor, input: SendInput): Promise<Result<true, SendRefusal>> {
  if (!maySend(actor)) return refuse("forbidden");
  return withActor(actor, async (tx): Promise<Result<true, SendRefusal>> => {
    const held = await holdOpenReview(tx, actor.territoryId, input.quarter);
    const round = Number(input.stamp.split(".")[0]);
    if (!held || held.round !== round)
      return (await wasSentBy(tx, actor, input.quarter, round)) ?? refuse("nothingToSend");
    if (held.said === 0) return refuse("nothingToSend");
    if (input.stamp !== `${held.round}.${held.said}.${held.revisions}`) return refuse("answeredMeanwhile");
    await markSent(tx, actor, held, input);
    return ok(true);
  });
}

/** Answers wait until it is sent; read in a second statement, which sees those that the lock waited for. */
async function holdOpenReview(tx: Tx, territoryId: number, quarter: Quarter): Promise<HeldReview | null> {
  const [locked] = await tx.$queryRaw<{ id: number; round: number }[]>`
    SELECT id, round FROM quarterly_review
    WHERE territory_id = ${territoryId}::smallint AND starts_on = ${startOf(quarter)}::date AND sent_at IS NULL FOR UPDATE`;
  if (!locked) return null;
  const [read] = await tx.$queryRaw<{ said: number; revisions: number }[]>`
    SELECT count(*)::int AS said, coalesce(sum(revision), 0)::int AS revisions FROM quarterly_answer WHERE review_id = ${locked.id}`;
  return { ...locked, said: read?.said ?? 0, revisions: read?.revisions ?? 0 };
}

/** The same form sent twice is done; somebody else's sending is told. Null when that round was not sent. */
async function wasSentBy(
  tx: Tx,
  actor: Actor,
  quarter: Quarter,
  round: number,
): Promise<Result<true, SendRefusal> | null> {
  const [sent] = await tx.$queryRaw<{ sentById: string | null }[]>`
    SELECT sent_by_id::text AS "sentById" FROM quarterly_review
    WHERE territory_id = ${actor.territoryId}::smallint AND starts_on = ${startOf(quarter)}::date AND round = ${round}::smallint
      AND sent_at IS NOT NULL`;
  if (!sent) return null;
  return sent.sentById === actor.userId ? ok(true) : refuse("sentMeanwhile");
}

async function markSent(
  tx: Tx,
  actor: Actor & { territoryId: number },
  held: HeldReview,
  { quarter, message }: SendInput,
) {
  const startsOn = startOf(quarter);
  const [sent] = await tx.$queryRaw<{ sentAt: Date; unanswered: number }[]>`
    UPDATE quarterly_review SET message = ${message}, sent_at = clock_timestamp(), sent_by_id = ${actor.userId}::uuid,
      sent_by_name = ${actor.name}, unanswered_ids = (
        SELECT coalesce(array_agg(p.id ORDER BY p.id), '{}') FROM project p
        WHERE p.territory_id = ${actor.territoryId}::smallint AND p.review_status = 'accepted' AND ${LIVE}
          AND NOT EXISTS (SELECT FROM quarterly_answer a JOIN quarterly_review r ON r.id = a.review_id
                          WHERE a.project_id = p.id AND r.territory_id = ${actor.territoryId}::smallint
                            AND r.starts_on = ${startsOn}::date))
    WHERE id = ${held.id} RETURNING sent_at AS "sentAt", cardinality(unanswered_ids) AS unanswered`;
  const changes = {
    sent: {
      before: null,
      after: { round: held.round, answered: held.said, unanswered: sent?.unanswered ?? 0 },
    },
    message: { before: null, after: message },
  };
  await tx.$executeRaw`
    INSERT INTO journal_entry (at, actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, territory_id, changes)
    VALUES (${sent?.sentAt ?? new Date()}, ${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, 'send', ${REVIEW_SUBJECT},
            ${quarterSlug(quarter)}, ${actor.territoryId}::smallint, ${JSON.stringify(changes)}::jsonb)`;
}
