import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { ProjectScope } from "../projects/policy";
import { ANSWERS_PER_PAGE } from "./constants";
import { audienceReaches, maySeeComments, writableAudiences } from "./policy";
import type { CommentView, MentionablePerson, ThreadView } from "./types";

type Scope = ProjectScope & { readonly id: number };
type CommentRow = Omit<CommentView, "at" | "editedAt" | "deletedAt"> & {
  readonly at: string;
  readonly editedAt: string | null;
  readonly deletedAt: string | null;
};
type ThreadRow = {
  readonly root: CommentRow;
  readonly answerCount: number;
  readonly answers: readonly CommentRow[];
};

/** Of a row that is called `c`. */
const COMMENT = Prisma.sql`json_build_object('id', c.id, 'audience', c.audience, 'authorId', c.author_id, 'authorName', c.author_name,
  'organisationName', c.organisation_name, 'body', c.body, 'at', c.at, 'editedAt', c.edited_at, 'deletedAt', c.deleted_at)`;

const instant = (text: string | null) => (text === null ? null : new Date(text));
const viewOf = (row: CommentRow): CommentView => ({
  ...row,
  at: new Date(row.at),
  editedAt: instant(row.editedAt),
  deletedAt: instant(row.deletedAt),
});

/** The first wall; the audience of an answer is that of its thread. */
function threadFor(actor: Actor, project: Scope, row: ThreadRow | undefined): ThreadView | null {
  if (!row || !audienceReaches(actor, project, row.root.audience)) return null;
  return { root: viewOf(row.root), answerCount: row.answerCount, answers: row.answers.map(viewOf) };
}

/** The threads that the actor may read, newest first, each with its last answers. */
export async function listThreads(
  actor: Actor,
  project: Scope,
  part: { readonly skip: number; readonly take: number; readonly answers: number },
): Promise<{ readonly threads: readonly ThreadView[]; readonly total: number }> {
  if (!maySeeComments(actor, project)) return { threads: [], total: 0 };
  const [found] = await readAs<{ total: number; threads: ThreadRow[] }>(
    actor,
    Prisma.sql`
      SELECT (SELECT count(*)::int FROM comment WHERE project_id = ${project.id} AND thread_id IS NULL) AS total,
        (SELECT coalesce(json_agg(json_build_object('root', t.root, 'answerCount', t.answer_count, 'answers', t.answers) ORDER BY t.id DESC), '[]')
         FROM (SELECT c.id, ${COMMENT} AS root,
                 (SELECT count(*)::int FROM comment a WHERE a.thread_id = c.id) AS answer_count,
                 (SELECT coalesce(json_agg(last.answer ORDER BY last.id), '[]')
                  FROM (SELECT c.id, ${COMMENT} AS answer FROM comment c WHERE c.thread_id = roots.id
                        ORDER BY c.id DESC LIMIT ${part.answers}) AS last) AS answers
               FROM (SELECT * FROM comment WHERE project_id = ${project.id} AND thread_id IS NULL
                     ORDER BY id DESC LIMIT ${part.take} OFFSET ${part.skip}) AS roots
                 JOIN comment c ON c.id = roots.id) AS t) AS threads`,
  );
  const threads = (found?.threads ?? []).flatMap((row) => threadFor(actor, project, row) ?? []);
  return { threads, total: found?.total ?? 0 };
}

/**
 * One thread with one page of its answers: the page asked for, or the one where `comment` stands. Null when it is
 * missing or not for this reader.
 */
export async function getThread(
  actor: Actor,
  project: Scope,
  threadId: number,
  asked: { readonly page: number; readonly comment: number | null },
): Promise<{ readonly thread: ThreadView; readonly page: number } | null> {
  if (!maySeeComments(actor, project)) return null;
  const [found] = await readAs<ThreadRow & { page: number }>(
    actor,
    Prisma.sql`
      SELECT ${COMMENT} AS root, counted.answers AS "answerCount", at.page,
        (SELECT coalesce(json_agg(shown.answer ORDER BY shown.id), '[]')
         FROM (SELECT c.id, ${COMMENT} AS answer FROM comment c WHERE c.thread_id = ${threadId}
               ORDER BY c.id LIMIT ${ANSWERS_PER_PAGE} OFFSET (at.page - 1) * ${ANSWERS_PER_PAGE}) AS shown) AS answers
      FROM comment c
        CROSS JOIN LATERAL (SELECT count(*)::int AS answers, count(*) FILTER (WHERE a.id < ${asked.comment}::int)::int AS before
                            FROM comment a WHERE a.thread_id = c.id) AS counted
        CROSS JOIN LATERAL (SELECT greatest(1, least(
            CASE WHEN ${asked.comment}::int IS NULL THEN ${asked.page}::int ELSE counted.before / ${ANSWERS_PER_PAGE}::int + 1 END,
            (counted.answers + ${ANSWERS_PER_PAGE}::int - 1) / ${ANSWERS_PER_PAGE}::int)) AS page) AS at
      WHERE c.id = ${threadId} AND c.project_id = ${project.id} AND c.thread_id IS NULL`,
  );
  const thread = threadFor(actor, project, found);
  return thread && found ? { thread, page: found.page } : null;
}

/** Whom the actor may mention on this project: nobody that the actor does not know already. */
export async function listMentionable(actor: Actor, project: Scope): Promise<readonly MentionablePerson[]> {
  if (writableAudiences(actor, project).length === 0) return [];
  return readAs<MentionablePerson>(actor, mentionableStatement(project.id));
}

/** Whom the author may name, with the audience in which each reads. */
export function selectMentionable(tx: Tx, projectId: number): Promise<MentionablePerson[]> {
  return tx.$queryRaw<MentionablePerson[]>(mentionableStatement(projectId));
}

const mentionableStatement = (projectId: number) => Prisma.sql`
  SELECT user_id AS id, user_name AS name, organisation_name AS "organisationName", audience FROM comment_mentionable(${projectId}::int)`;
