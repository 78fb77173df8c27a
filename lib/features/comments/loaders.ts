import "server-only";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import type { Actor } from "@/lib/kernel/actor";
import { isFormPost } from "@/lib/platform/drawn-answer";
import { loadVisibleProject, loadVisibleProjectAt } from "../projects/loaders";
import { mayEditProject } from "../projects/policy";
import type { ProjectDetail } from "../projects/types";
import { ANSWERS_IN_LIST, ANSWERS_PER_PAGE, THREADS_PER_PAGE } from "./constants";
import { getThread, listMentionable, listThreads } from "./data";
import { maySeeComments, writableAudiences } from "./policy";
import { commentPath, commentsPagePath, commentsPath, threadPath } from "./routes";
import { minutesLeft } from "./rules";
import { type CommentParameters, parseThreadId } from "./schema";
import type { CommentReader, CommentsPage, ThreadPage } from "./types";

const THREADS_ON_PROJECT = 3;

const scopeOf = ({ id, territory, reviewStatus }: ProjectDetail) => ({
  id,
  territoryId: territory.id,
  reviewStatus,
});

function readerOf(actor: Actor, project: ProjectDetail): CommentReader {
  const scope = scopeOf(project);
  return {
    userId: actor.userId,
    isTerritory: mayEditProject(actor, scope),
    audiences: writableAudiences(actor, scope),
  };
}

/** The last threads, for the page of a project; null for readers to whom there is nothing to show, ever. */
export async function loadLatestThreads(
  reference: string,
): Promise<Pick<CommentsPage, "project" | "reader" | "threads" | "total"> | null> {
  const { actor, project } = await loadVisibleProject(reference);
  if (!maySeeComments(actor, scopeOf(project))) return null;
  const part = { skip: 0, take: THREADS_ON_PROJECT, answers: 0 };
  return { project, reader: readerOf(actor, project), ...(await listThreads(actor, scopeOf(project), part)) };
}

/** The title of the page, before anything else of it is read. */
export async function loadCommentsTitle(reference: string): Promise<string> {
  const { project } = await loadVisibleProjectAt(commentsPath(reference), reference);
  return project.title || reference;
}

export async function loadCommentsPage(reference: string, page: number): Promise<CommentsPage> {
  const path = commentsPagePath(commentsPath(reference), page);
  const { actor, project } = await loadVisibleProjectAt(path, reference);
  const scope = scopeOf(project);
  if (!maySeeComments(actor, scope)) notFound();
  const part = { skip: (page - 1) * THREADS_PER_PAGE, take: THREADS_PER_PAGE, answers: ANSWERS_IN_LIST };
  const [found, people] = await Promise.all([listThreads(actor, scope, part), listMentionable(actor, scope)]);
  if (page > 1 && found.threads.length === 0) notFound();
  return { project, reader: readerOf(actor, project), ...found, page, people, creationKey: randomUUID() };
}

export async function loadThreadPage(
  reference: string,
  threadId: string,
  parameters: CommentParameters,
  now: Date,
): Promise<ThreadPage> {
  const id = parseThreadId(threadId);
  if (id === null) notFound();
  const path =
    parameters.comment === null
      ? commentsPagePath(threadPath(reference, id), parameters.page)
      : commentPath(reference, id, parameters.comment);
  const { actor, project } = await loadVisibleProjectAt(path, reference);
  const scope = scopeOf(project);
  const [found, people] = await Promise.all([
    getThread(actor, scope, id, parameters),
    listMentionable(actor, scope),
  ]);
  if (!found) notFound();
  const { thread, page } = found;
  // Sent a minute too late and without JavaScript, the form still gives back what was typed.
  const isAnswer = await isFormPost();
  const corrected = [thread.root, ...thread.answers].find(
    (comment) =>
      comment.id === parameters.corrected &&
      comment.authorId === actor.userId &&
      (isAnswer || minutesLeft(comment, actor.userId, now) > 0),
  );
  return {
    project,
    reader: readerOf(actor, project),
    thread,
    page,
    pageCount: Math.max(1, Math.ceil(thread.answerCount / ANSWERS_PER_PAGE)),
    corrected: corrected ?? null,
    people,
    creationKey: randomUUID(),
    now,
  };
}
