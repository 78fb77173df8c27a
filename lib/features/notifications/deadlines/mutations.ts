import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { parisDay, parisInstant } from "@/lib/kernel/dates";
import { withActor } from "@/lib/platform/db";
import { LIVE } from "../../quarterly/data";
import { FIRST_RHYTHMS } from "../constants";
import type { ConcernedTerritory, DueDay } from "./types";

/** All people at once; at 100,000 projects, seconds. */
const LONGEST_MS = 120_000;

type Told = {
  readonly days: readonly DueDay[];
  /** Of the schemes that close, beside the people of their operator. */
  readonly concerned: readonly ConcernedTerritory[];
  readonly now: Date;
  /** One person, by the address of the account; null: everybody. */
  readonly only: string | null;
};

/**
 * For the application itself: tells each person, of what is theirs to do or to attend, the step that has just begun. Once for each
 * person, thing, day and step, and on one occasion a day, whoever else tries. @returns how many were told.
 */
export function tellDue(actor: Actor, { days, concerned, now, only }: Told): Promise<number> {
  const today = parisInstant(parisDay(now), "00:00");
  return withActor(
    actor,
    async (tx) => {
      // Whoever comes second sees what the first has told.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('deadlines'))`;
      return tx.$executeRaw`
        WITH due AS MATERIALIZED (
          SELECT * FROM unnest(${days.map(({ item }) => item)}::text[], ${days.map(({ dueOn }) => dueOn)}::date[],
            ${days.map(({ event }) => event)}::text[], ${days.map(({ standsUntil }) => standsUntil)}::date[]) AS d (item, due_on, event, stands_until)
        ), open_to AS MATERIALIZED (
          SELECT * FROM unnest(${concerned.map(({ schemeId }) => schemeId)}::integer[],
            ${concerned.map(({ territoryId }) => territoryId)}::smallint[]) AS o (scheme_id, territory_id)
        ), member AS MATERIALIZED (
          SELECT s.user_id, s.role, s.organisation_id, s.territory_id, s.territory_id IS NOT NULL AND s.role IN ('contributor', 'coordinator') AS is_agent
          FROM standing_member s
          WHERE (${only}::text IS NULL OR s.email = ${only}) AND s.user_id NOT IN (
            SELECT n.recipient_id FROM notification n WHERE n.kind = 'deadline' AND n.at >= ${today}::timestamptz AND n.at <= ${now}::timestamptz)
        ), told AS (
          SELECT w.user_id, d.event, d.due_on, d.stands_until, m.event_key::text AS subject_key, p.id AS project_id, NULL::integer AS opinion_id,
            NULL::smallint AS territory_id
          FROM due d JOIN milestone m ON m.day = d.due_on AND m.state IN ('planned', 'underway')
            JOIN project p ON p.id = m.project_id AND p.review_status NOT IN ('rejected', 'archived') AND p.progress_status IS DISTINCT FROM 'abandoned'
            JOIN member w ON w.is_agent AND w.territory_id = p.territory_id
          WHERE d.item = 'milestone'
          UNION ALL
          SELECT w.user_id, d.event, d.due_on, d.stands_until, t.id::text, NULL, NULL, t.id
          FROM due d JOIN territory t ON d.item = 'quarter' JOIN wave g ON g.id = t.wave_id AND g.launched_on <= d.due_on
            JOIN member w ON w.is_agent AND w.territory_id = t.id
          WHERE NOT EXISTS (SELECT FROM quarterly_review r
              WHERE r.territory_id = t.id AND r.starts_on = date_trunc('quarter', d.due_on)::date AND r.sent_at IS NOT NULL)
            AND CASE d.event
              WHEN 'quarterLate' THEN EXISTS (SELECT FROM quarterly_review r WHERE r.territory_id = t.id AND r.starts_on = date_trunc('quarter', d.due_on)::date)
              ELSE EXISTS (SELECT FROM project p WHERE p.territory_id = t.id AND p.review_status = 'accepted' AND ${LIVE}) END
          UNION ALL
          SELECT w.user_id, d.event, d.due_on, d.stands_until, o.id::text, NULL, o.id, NULL
          FROM due d JOIN review_opinion o ON o.due_on = d.due_on AND o.given_at IS NULL AND o.withdrawn_at IS NULL AND o.closed_at IS NULL
            JOIN member w ON (o.asked_user_id = w.user_id AND w.role IN ('partner', 'reviewer'))
              OR (o.asked_organisation_id = w.organisation_id AND w.role = 'partner')
          WHERE d.item = 'opinion'
          UNION ALL
          SELECT w.user_id, d.event, d.due_on, d.stands_until, c.id::text, NULL, NULL, c.territory_id
          FROM due d JOIN committee c ON c.day = d.due_on AND c.cancelled_at IS NULL
            -- As in the calendar: a committee of one territory concerns the ministry when it planned it itself.
            JOIN member w ON (w.is_agent AND (c.territory_id IS NULL OR c.territory_id = w.territory_id))
              OR (w.role = 'reviewer' AND (c.territory_id IS NULL OR c.organiser = 'ministry')) OR (w.role = 'partner' AND c.for_partners)
          WHERE d.item = 'committee'
          UNION ALL
          SELECT w.user_id, d.event, d.due_on, d.stands_until, s.id::text, NULL, NULL, NULL
          FROM due d JOIN support_scheme s ON s.closes_on = d.due_on AND s.retired_on IS NULL AND s.gone_at IS NULL
              AND s.situation NOT IN ('closed', 'draftLaw')
            JOIN member w ON (w.role = 'partner' AND w.organisation_id = (SELECT o.id FROM organisation o WHERE o.slug = s.organisation_slug))
              OR (w.is_agent AND EXISTS (SELECT FROM open_to o WHERE o.scheme_id = s.id AND o.territory_id = w.territory_id))
          WHERE d.item = 'scheme'
        )
        INSERT INTO notification (recipient_id, kind, event, at, subject_key, project_id, opinion_id, territory_id, due_on, stands_until, told_at)
        SELECT t.user_id, 'deadline', t.event, ${now}::timestamptz, t.subject_key, t.project_id, t.opinion_id, t.territory_id, t.due_on, t.stands_until,
          CASE WHEN coalesce(c.rhythm, ${FIRST_RHYTHMS.deadline}) = 'never' THEN ${now}::timestamptz END
        FROM told t LEFT JOIN notification_choice c ON c.user_id = t.user_id AND c.kind = 'deadline'
        ORDER BY t.due_on DESC
        ON CONFLICT (recipient_id, subject_key, due_on, event) WHERE kind = 'deadline' DO NOTHING`;
    },
    LONGEST_MS,
  );
}
