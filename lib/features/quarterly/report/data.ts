import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { isSlug } from "@/lib/kernel/slug";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { ANSWER, type AnswerRow, answerOf, ROUND, type RoundRow, roundOf } from "../data";
import { mayReadReport } from "../policy";
import { startOf } from "../rules";
import type { Quarter, QuarterlyReport, SentRound } from "../types";

type SentRow = RoundRow & {
  readonly unansweredCount: number;
  readonly answers: readonly (AnswerRow & { readonly reference: string })[];
  readonly unanswered: SentRound["unanswered"];
};
type ReportRow = {
  readonly territory: QuarterlyReport["territory"];
  readonly rounds: readonly SentRow[] | null;
  readonly pendingCount: number;
};

/**
 * What a territory sent for a quarter, as it was said then; projects that this reader no longer sees are counted and not
 * named. Null for whoever may not read it, and where there is nothing of that quarter.
 */
export async function getQuarterlyReport(
  actor: Actor,
  quarter: Quarter,
  slug: string,
): Promise<QuarterlyReport | null> {
  if (!isSlug(slug)) return null;
  const [found] = await readAs<{ report: ReportRow }>(
    actor,
    Prisma.sql`
      SELECT json_build_object(
        'territory', json_build_object('id', t.id, 'slug', t.slug, 'programmeName', t.programme_name),
        'pendingCount', (SELECT coalesce(sum(r.answered_count), 0) FROM quarterly_review r
                         WHERE r.territory_id = t.id AND r.starts_on = ${startOf(quarter)}::date AND r.sent_at IS NULL),
        'rounds', (SELECT json_agg(json_build_object(${ROUND}, 'unansweredCount', cardinality(r.unanswered_ids),
            'answers', (SELECT coalesce(json_agg(json_build_object('reference', p.reference, ${ANSWER}) ORDER BY p.id), '[]')
                        FROM quarterly_answer a JOIN project p ON p.id = a.project_id WHERE a.review_id = r.id),
            'unanswered', (SELECT coalesce(json_agg(json_build_object('reference', p.reference, 'title', p.title) ORDER BY p.id), '[]')
                           FROM project p WHERE p.id = ANY (r.unanswered_ids))) ORDER BY r.round)
          FROM quarterly_review r
          WHERE r.territory_id = t.id AND r.starts_on = ${startOf(quarter)}::date AND r.sent_at IS NOT NULL)
      ) AS report
      FROM territory t
      WHERE t.slug = ${slug} AND EXISTS (
        SELECT FROM quarterly_review r WHERE r.territory_id = t.id AND r.starts_on = ${startOf(quarter)}::date)`,
  );
  if (!found || !mayReadReport(actor, found.report.territory.id)) return null;
  const { territory, rounds, pendingCount } = found.report;
  return { quarter, territory, pendingCount, rounds: (rounds ?? []).flatMap(sentRound) };
}

function sentRound({ answers, unanswered, unansweredCount, ...row }: SentRow): SentRound[] {
  const { sentAt, ...round } = roundOf(row);
  if (sentAt === null) return [];
  return [
    {
      ...round,
      sentAt,
      answers: answers.map(answerOf),
      hiddenCount: Math.max(round.answeredCount - answers.length, 0),
      unanswered,
      hiddenUnanswered: Math.max(unansweredCount - unanswered.length, 0),
    },
  ];
}
