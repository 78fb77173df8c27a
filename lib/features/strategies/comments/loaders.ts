import "server-only";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ANSWERS_PER_PAGE } from "@/lib/features/comments/constants";
import { minutesLeft } from "@/lib/features/comments/rules";
import { parseCommentParameters, parseThreadId } from "@/lib/features/comments/schema";
import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";
import type { Query } from "@/lib/kernel/query";
import { isFormPost, readOrDrawAlone } from "@/lib/platform/drawn-answer";
import { getActor } from "@/lib/platform/session";
import { strategyCommentsPath } from "../routes";
import {
  countStrategyThreads,
  getCommentPlace,
  getStrategyThread,
  listStrategyPeople,
  listStrategyThreads,
} from "./data";
import { mayWriteStrategyComments } from "./policy";
import { STRATEGY_COMMENT_PARAMETERS, strategyCommentPath, strategyThreadPath } from "./routes";
import { aboutOf } from "./rules";
import type {
  CommentPlace,
  StrategyCommentReader,
  StrategyCommentsPage,
  StrategyThreadPage,
  ThreadCounts,
} from "./types";

function readerOf(actor: Actor, { territory, wasShared }: CommentPlace): StrategyCommentReader {
  const scope = { territoryId: territory.id, wasShared };
  return {
    userId: actor.userId,
    isTerritory: isTerritoryMember(actor),
    mayWrite: mayWriteStrategyComments(actor, scope),
  };
}

/** For the page of the text: how many threads stand beside each part; null for whoever reads none. */
export const loadThreadCounts = cache(
  async (slug: string): Promise<ThreadCounts | null> => countStrategyThreads(await getActor(), slug),
);

/** Null: a comment sent without JavaScript is drawn alone, to be sent again. */
export const loadStrategyComments = cache(
  (slug: string, parameters: Query): Promise<StrategyCommentsPage | null> =>
    readOrDrawAlone(strategyCommentsPath(slug), (actor) => findComments(actor, slug, parameters)),
);

async function findComments(
  actor: Actor,
  slug: string,
  parameters: Query,
): Promise<StrategyCommentsPage | null> {
  const place = await getCommentPlace(actor, slug);
  if (place === null) return null;
  const { page } = parseCommentParameters(parameters);
  const asked = {
    about: aboutOf(parameters[STRATEGY_COMMENT_PARAMETERS.about]),
    isOpenOnly: parameters[STRATEGY_COMMENT_PARAMETERS.open] !== undefined,
    page,
  };
  const [found, people] = await Promise.all([
    listStrategyThreads(actor, place, asked),
    listStrategyPeople(actor, place),
  ]);
  if (page > 1 && found.threads.length === 0) notFound();
  return { place, reader: readerOf(actor, place), ...asked, ...found, people, creationKey: randomUUID() };
}

export const loadStrategyThread = (
  slug: string,
  threadId: string,
  parameters: Query,
  now: Date,
): Promise<StrategyThreadPage | null> =>
  readOrDrawAlone(askedPath(slug, threadId, parameters), (actor) =>
    findThread(actor, slug, threadId, parameters, now),
  );

function askedPath(slug: string, threadId: string, parameters: Query): string {
  const id = parseThreadId(threadId);
  const { comment } = parseCommentParameters(parameters);
  if (id === null) return strategyCommentsPath(slug);
  return comment === null ? strategyThreadPath(slug, id) : strategyCommentPath(slug, id, comment);
}

async function findThread(
  actor: Actor,
  slug: string,
  threadId: string,
  parameters: Query,
  now: Date,
): Promise<StrategyThreadPage | null> {
  const id = parseThreadId(threadId);
  const place = id === null ? null : await getCommentPlace(actor, slug);
  if (id === null || place === null) return null;
  const asked = parseCommentParameters(parameters);
  const [found, people] = await Promise.all([
    getStrategyThread(actor, place, id, asked),
    listStrategyPeople(actor, place),
  ]);
  if (!found) return null;
  const { thread, page } = found;
  // Sent a minute too late and without JavaScript, the form still gives back what was typed.
  const isAnswer = await isFormPost();
  const corrected = [thread.root, ...thread.answers].find(
    (comment) =>
      comment.id === asked.corrected &&
      comment.authorId === actor.userId &&
      (isAnswer || minutesLeft(comment, actor.userId, now) > 0),
  );
  return {
    place,
    reader: readerOf(actor, place),
    thread,
    page,
    pageCount: Math.max(1, Math.ceil(thread.answerCount / ANSWERS_PER_PAGE)),
    corrected: corrected ?? null,
    people,
    creationKey: randomUUID(),
    now,
  };
}
