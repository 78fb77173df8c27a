import "server-only";
import { ANSWERS_PER_PAGE } from "@/lib/features/comments/constants";
import type { NamedPerson } from "@/lib/features/comments/types";
import type { Actor } from "@/lib/kernel/actor";
import { isSlug } from "@/lib/kernel/slug";
import { readAs, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { STRATEGY_ANSWERS_IN_LIST, STRATEGY_THREADS_PER_PAGE } from "./constants";
import { maySeeStrategyComments, mayWriteStrategyComments } from "./policy";
import { aboutToken } from "./rules";
import type { CommentAbout, CommentPlace, StrategyCommentView, StrategyThread, ThreadCounts } from "./types";

type CommentRow = Omit<StrategyCommentView, "at" | "editedAt" | "deletedAt"> & {
  readonly at: string;
  readonly editedAt: string | null;
  readonly deletedAt: string | null;
};
type ThreadRow = {
  readonly about: CommentAbout;
  readonly objectiveTitle: string;
  readonly root: CommentRow;
  readonly answerCount: number;
  readonly answers: readonly CommentRow[];
  readonly settledAt: string | null;
  readonly settledByName: string;
};

const { sql } = Prisma;
/** Of a row that is called `c`. */
const COMMENT = sql`json_build_object('id', c.id, 'authorId', c.author_id, 'authorName', c.author_name,
  'organisationName', c.organisation_name, 'fromMinistry', c.from_ministry, 'body', c.body, 'at', c.at, 'editedAt', c.edited_at,
  'deletedAt', c.deleted_at)`;
/** Of the first comment of a thread, called `c`, beside its answers. */
const THREAD = sql`json_build_object('section', c.section, 'objectiveKey', c.objective_key) AS about, c.objective_title AS "objectiveTitle",
  ${COMMENT} AS root, c.settled_at AS "settledAt", c.settled_by_name AS "settledByName"`;

const instant = (text: string | null) => (text === null ? null : new Date(text));
const viewOf = (row: CommentRow): StrategyCommentView => ({
  ...row,
  at: new Date(row.at),
  editedAt: instant(row.editedAt),
  deletedAt: instant(row.deletedAt),
});
const threadOf = ({ settledAt, settledByName, ...row }: ThreadRow): StrategyThread => ({
  about: row.about,
  objectiveTitle: row.objectiveTitle,
  root: viewOf(row.root),
  answerCount: row.answerCount,
  answers: row.answers.map(viewOf),
  settled: settledAt === null ? null : { at: new Date(settledAt), byName: settledByName },
});

const PLACE = (slug: string) => sql`
  SELECT json_build_object('id', t.id, 'slug', t.slug, 'programmeName', t.programme_name) AS territory,
    coalesce(s.id, shared.strategy_id) AS "strategyId", shared.strategy_id IS NOT NULL AS "wasShared",
    (SELECT coalesce(json_agg(json_build_object('key', o.key, 'title', o.title) ORDER BY o.axis_position, o.position), '[]')
     FROM strategy_objective o WHERE o.strategy_id = coalesce(s.id, shared.strategy_id) AND (o.in_working OR s.id IS NULL)) AS objectives
  FROM territory t LEFT JOIN strategy s ON s.territory_id = t.id
    LEFT JOIN LATERAL (SELECT e.strategy_id FROM strategy_event e WHERE e.territory_id = t.id AND e.to_state = 'shared' LIMIT 1) AS shared ON true
  WHERE t.slug = ${slug}`;

type PlaceRow = Omit<CommentPlace, "strategyId"> & { readonly strategyId: number | null };
function placeFor(actor: Actor, row: PlaceRow | undefined): CommentPlace | null {
  if (!row || row.strategyId === null) return null;
  const { strategyId, territory, wasShared } = row;
  return maySeeStrategyComments(actor, { territoryId: territory.id, wasShared })
    ? { ...row, strategyId }
    : null;
}

/** Where a territory and the ministry speak of its strategy; null where there is none, or none for this reader. */
export async function getCommentPlace(actor: Actor, slug: string): Promise<CommentPlace | null> {
  if (!isSlug(slug)) return null;
  const [found] = await readAs<PlaceRow>(actor, PLACE(slug));
  return placeFor(actor, found);
}

/** The strategy as its comments need it; null for whoever reads none of them. */
export async function selectCommentPlace(tx: Tx, actor: Actor, slug: string): Promise<CommentPlace | null> {
  if (!isSlug(slug)) return null;
  const [found] = await tx.$queryRaw<PlaceRow[]>(PLACE(slug));
  return placeFor(actor, found);
}

const scopeOf = ({ territory, wasShared }: CommentPlace) => ({ territoryId: territory.id, wasShared });

type Asked = { readonly about: CommentAbout | null; readonly isOpenOnly: boolean; readonly page: number };

/** Threads, those that are open first, then the latest, each with its last answers. */
export async function listStrategyThreads(
  actor: Actor,
  place: CommentPlace,
  { about, isOpenOnly, page }: Asked,
): Promise<{ readonly threads: readonly StrategyThread[]; readonly total: number }> {
  if (!maySeeStrategyComments(actor, scopeOf(place))) return { threads: [], total: 0 };
  const asked = sql`c.strategy_id = ${place.strategyId} AND c.thread_id IS NULL
    AND (${about === null}::boolean OR (c.section = ${about?.section ?? ""} AND c.objective_key IS NOT DISTINCT FROM ${about?.objectiveKey ?? null}::uuid))
    AND (NOT ${isOpenOnly}::boolean OR c.settled_at IS NULL)`;
  const [found] = await readAs<{ total: number; threads: ThreadRow[] }>(
    actor,
    sql`SELECT (SELECT count(*)::int FROM strategy_comment c WHERE ${asked}) AS total,
          (SELECT coalesce(json_agg(row_to_json(t) ORDER BY t.place), '[]')
           FROM (SELECT row_number() OVER (ORDER BY c.settled_at IS NOT NULL, c.id DESC) AS place, ${THREAD},
                   (SELECT count(*)::int FROM strategy_comment a WHERE a.thread_id = c.id) AS "answerCount",
                   (SELECT coalesce(json_agg(last.answer ORDER BY last.id), '[]')
                    FROM (SELECT a.id, (SELECT ${COMMENT} FROM (SELECT a.*) AS c) AS answer FROM strategy_comment a WHERE a.thread_id = c.id
                          ORDER BY a.id DESC LIMIT ${STRATEGY_ANSWERS_IN_LIST}) AS last) AS answers
                 FROM strategy_comment c WHERE ${asked} ORDER BY place
                 LIMIT ${STRATEGY_THREADS_PER_PAGE} OFFSET ${(page - 1) * STRATEGY_THREADS_PER_PAGE}) AS t) AS threads`,
  );
  return { threads: (found?.threads ?? []).map(threadOf), total: found?.total ?? 0 };
}

/** One thread with one page of its answers: the page asked for, or the one where `comment` stands. */
export async function getStrategyThread(
  actor: Actor,
  place: CommentPlace,
  threadId: number,
  asked: { readonly page: number; readonly comment: number | null },
): Promise<{ readonly thread: StrategyThread; readonly page: number } | null> {
  if (!maySeeStrategyComments(actor, scopeOf(place))) return null;
  const [found] = await readAs<ThreadRow & { page: number }>(
    actor,
    sql`SELECT ${THREAD}, counted.answers AS "answerCount", at.page,
          (SELECT coalesce(json_agg(shown.answer ORDER BY shown.id), '[]')
           FROM (SELECT c.id, ${COMMENT} AS answer FROM strategy_comment c WHERE c.thread_id = ${threadId}
                 ORDER BY c.id LIMIT ${ANSWERS_PER_PAGE} OFFSET (at.page - 1) * ${ANSWERS_PER_PAGE}) AS shown) AS answers
        FROM strategy_comment c
          CROSS JOIN LATERAL (SELECT count(*)::int AS answers, count(*) FILTER (WHERE a.id < ${asked.comment}::int)::int AS before
                              FROM strategy_comment a WHERE a.thread_id = c.id) AS counted
          CROSS JOIN LATERAL (SELECT greatest(1, least(
              CASE WHEN ${asked.comment}::int IS NULL THEN ${asked.page}::int ELSE counted.before / ${ANSWERS_PER_PAGE}::int + 1 END,
              (counted.answers + ${ANSWERS_PER_PAGE}::int - 1) / ${ANSWERS_PER_PAGE}::int)) AS page) AS at
        WHERE c.id = ${threadId} AND c.strategy_id = ${place.strategyId} AND c.thread_id IS NULL`,
  );
  return found ? { thread: threadOf(found), page: found.page } : null;
}

type CountRow = { readonly about: CommentAbout; readonly open: number; readonly all: number };

/** How many threads there are beside each part of the text; null for whoever reads none of them. */
export async function countStrategyThreads(actor: Actor, slug: string): Promise<ThreadCounts | null> {
  if (!isSlug(slug)) return null;
  const [found] = await readAs<{ territoryId: number; wasShared: boolean; counts: CountRow[] }>(
    actor,
    sql`SELECT t.id AS "territoryId", EXISTS (SELECT FROM strategy_event e WHERE e.territory_id = t.id AND e.to_state = 'shared') AS "wasShared",
          (SELECT coalesce(json_agg(row_to_json(n)), '[]')
           FROM (SELECT json_build_object('section', min(c.section), 'objectiveKey', min(c.objective_key::text)) AS about, count(*)::int AS all,
                   (count(*) FILTER (WHERE c.settled_at IS NULL))::int AS open
                 FROM strategy_comment c JOIN strategy s ON s.id = c.strategy_id WHERE s.territory_id = t.id AND c.thread_id IS NULL
                 GROUP BY c.section, c.objective_key) AS n) AS counts
        FROM territory t WHERE t.slug = ${slug}`,
  );
  if (!found || !maySeeStrategyComments(actor, found)) return null;
  return Object.fromEntries(found.counts.map(({ about, open, all }) => [aboutToken(about), { open, all }]));
}

const mentionable = (strategyId: number) => sql`
  SELECT user_id AS id, user_name AS name, organisation_name AS "organisationName" FROM strategy_mentionable(${strategyId}::int)`;

/** Whom the actor may mention here: nobody that the actor does not know already. */
export async function listStrategyPeople(actor: Actor, place: CommentPlace): Promise<readonly NamedPerson[]> {
  if (!mayWriteStrategyComments(actor, scopeOf(place))) return [];
  return readAs<NamedPerson>(actor, mentionable(place.strategyId));
}

/** Whom the author of a comment may name. */
export const selectStrategyPeople = (tx: Tx, strategyId: number): Promise<NamedPerson[]> =>
  tx.$queryRaw<NamedPerson[]>(mentionable(strategyId));
