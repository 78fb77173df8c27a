import "server-only";
import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { maySeeInternals, type ProjectScope } from "../projects/policy";
import { quarterOf, shiftQuarter, sortByName, startOf } from "./rules";
import type {
  Answer,
  Confirmation,
  Quarter,
  QuarterOverview,
  ReviewedProject,
  Round,
  TerritoryReview,
} from "./types";

/** As JSON leaves Postgres: instants are text. */
export type RoundRow = Omit<Round, "sentAt"> & { readonly sentAt: string | null };
export type AnswerRow = Omit<Answer, "answeredAt"> & { readonly answeredAt: string };

export const roundOf = <Row extends RoundRow>(row: Row) => ({
  ...row,
  sentAt: row.sentAt === null ? null : new Date(row.sentAt),
});
export const answerOf = <Row extends AnswerRow>(row: Row) => ({
  ...row,
  answeredAt: new Date(row.answeredAt),
});

/** Of `quarterly_review r`. */
export const ROUND = Prisma.sql`
  'round', r.round, 'answeredCount', r.answered_count, 'message', r.message, 'sentAt', r.sent_at, 'sentById', r.sent_by_id,
  'sentByName', r.sent_by_name`;
/** Of `quarterly_answer a` in `quarterly_review r`. « Rien de nouveau » after news of the same round does not unsay it. */
export const ANSWER = Prisma.sql`
  'round', r.round, 'revision', a.revision, 'outcome', CASE WHEN a.changes = '{}'::jsonb THEN 'unchanged' ELSE 'changed' END, 'title', a.title, 'phase', a.phase,
  'progressStatus', a.progress_status, 'changes', a.changes, 'word', a.word, 'answeredAt', a.answered_at,
  'answeredById', a.answered_by_id, 'answeredByName', a.answered_by_name`;
/** Of an accepted `project p`: still to be asked about. */
export const LIVE = Prisma.sql`coalesce(p.progress_status, '') NOT IN ('abandoned', 'completed')`;

type ReviewRow = Pick<TerritoryReview, "territory"> & {
  readonly rounds: readonly RoundRow[];
  readonly quarters: readonly string[];
  readonly projects: readonly (Omit<ReviewedProject, "updatedAt" | "answer"> & {
    readonly updatedAt: string;
    readonly answer: AnswerRow | null;
  })[];
};

/** One's own territory's quarter: null for whoever writes no project. */
export async function getTerritoryReview(actor: Actor, quarter: Quarter): Promise<TerritoryReview | null> {
  if (!isTerritoryMember(actor)) return null;
  const [found] = await readAs<{ review: ReviewRow }>(
    actor,
    Prisma.sql`
      SELECT json_build_object(
        'territory', json_build_object('slug', t.slug, 'programmeName', t.programme_name),
        'rounds', (SELECT coalesce(json_agg(json_build_object(${ROUND}) ORDER BY r.round), '[]')
                   FROM quarterly_review r WHERE r.territory_id = t.id AND r.starts_on = ${startOf(quarter)}::date),
        'quarters', (SELECT coalesce(json_agg(s.starts_on ORDER BY s.starts_on DESC), '[]')
                     FROM (SELECT DISTINCT r.starts_on FROM quarterly_review r WHERE r.territory_id = t.id) AS s),
        'projects', (SELECT coalesce(json_agg(json_build_object('reference', p.reference, 'title', p.title, 'phase', p.phase,
                              'progressStatus', p.progress_status, 'updatedAt', p.updated_at, 'updatedByName', p.updated_by_name,
                              'answer', said.answer) ORDER BY p.id), '[]')
                     FROM project p LEFT JOIN LATERAL (
                       SELECT json_build_object(${ANSWER}) AS answer
                       FROM quarterly_answer a JOIN quarterly_review r ON r.id = a.review_id
                       WHERE a.project_id = p.id AND r.territory_id = t.id AND r.starts_on = ${startOf(quarter)}::date
                       ORDER BY r.round DESC LIMIT 1) AS said ON true
                     WHERE p.territory_id = t.id AND p.review_status = 'accepted' AND (said.answer IS NOT NULL OR ${LIVE}))
      ) AS review
      FROM territory t WHERE t.id = ${actor.territoryId}`,
  );
  if (!found) return null;
  const { territory, rounds, quarters, projects } = found.review;
  return {
    quarter,
    territory,
    rounds: rounds.map(roundOf),
    quarters: quarters.map(quarterOf),
    projects: projects.map(({ answer, updatedAt, ...project }) => ({
      ...project,
      updatedAt: new Date(updatedAt),
      answer: answer && answerOf(answer),
    })),
  };
}

type StandingRow = Omit<QuarterOverview["territories"][number], "rounds"> & {
  readonly rounds: readonly (RoundRow & {
    readonly changedCount: number;
    readonly unansweredCount: number;
  })[];
};

/**
 * Every territory that was in the programme at the end of the quarter: who has answered and who has not. How many live
 * projects there are is of today. Null for whoever does not read for the ministry.
 */
export async function getQuarterOverview(actor: Actor, quarter: Quarter): Promise<QuarterOverview | null> {
  if (!readsForMinistry(actor)) return null;
  const rows = await readAs<StandingRow>(
    actor,
    Prisma.sql`
      SELECT t.slug, t.programme_name AS "programmeName",
        coalesce((SELECT sum(f.projects) FROM project_rollup f
                  WHERE f.dimension = 'progress' AND f.review_status = 'accepted' AND f.territory_id = t.id
                    AND f.value NOT IN ('abandoned', 'completed')), 0)::int AS "liveCount",
        (SELECT coalesce(json_agg(json_build_object(${ROUND}, 'unansweredCount', cardinality(r.unanswered_ids), 'changedCount',
                  (SELECT count(*) FROM quarterly_answer a WHERE a.review_id = r.id AND a.changes <> '{}'::jsonb)) ORDER BY r.round), '[]')
         FROM quarterly_review r WHERE r.territory_id = t.id AND r.starts_on = ${startOf(quarter)}::date) AS rounds
      FROM territory t JOIN wave w ON w.id = t.wave_id
      WHERE w.launched_on < ${startOf(shiftQuarter(quarter, 1))}::date
      ORDER BY t.id`,
  );
  return {
    quarter,
    territories: sortByName(rows.map(({ rounds, ...row }) => ({ ...row, rounds: rounds.map(roundOf) }))),
  };
}

/** When the territory last said that nothing was new; territory and ministry. */
export async function getConfirmation(
  actor: Actor,
  project: ProjectScope & { readonly id: number },
): Promise<Confirmation | null> {
  if (!maySeeInternals(actor, project)) return null;
  const [found] = await readAs<Confirmation>(
    actor,
    Prisma.sql`SELECT confirmed_at AS "confirmedAt", confirmed_by_name AS "confirmedByName"
               FROM project_confirmation WHERE project_id = ${project.id}`,
  );
  return found ?? null;
}
