import "server-only";
import { aboutLabel } from "@/lib/features/strategies/comments/labels";
import { strategyCommentPath } from "@/lib/features/strategies/comments/routes";
import {
  strategiesPath,
  strategyCommentsPath,
  strategyPath,
  strategyStatePath,
} from "@/lib/features/strategies/routes";
import {
  listChangesAsked,
  listSharedStrategies,
  listThreadsToAnswer,
} from "@/lib/features/strategies/waiting/data";
import { withoutArticle } from "@/lib/features/territories/rules";
import { daysBetween } from "@/lib/kernel/dates";
import { STRATEGY_COMMENT_WAIT_DAYS, STRATEGY_NEWS_DAYS } from "../../constants";
import { REMINDER_TEXTS, REMINDER_TITLES } from "../../labels";
import type { ReminderSource } from "../../types";

/** For the reviewers: the strategies that were shared lately, while they still are. */
export const sharedStrategies: ReminderSource = async (actor, now) => {
  const shared = (await listSharedStrategies(actor)).filter(
    ({ at }) => daysBetween(at, now) < STRATEGY_NEWS_DAYS,
  );
  return {
    title: REMINDER_TITLES.strategiesShared,
    total: shared.length,
    path: strategiesPath,
    items: shared.map(({ territory, stepId, actorName }) => ({
      key: `strategyShared ${stepId}`,
      text: REMINDER_TEXTS.strategyShared(withoutArticle(territory.programmeName), actorName),
      path: strategyPath(territory.slug),
    })),
  };
};

/** For the coordinator: what the ministry asked to be changed. */
export const strategyChangesToMake: ReminderSource = async (actor, now) => {
  const asked = await listChangesAsked(actor);
  const [first] = asked;
  if (first === undefined) return null;
  return {
    title: REMINDER_TITLES.strategyChanges,
    total: asked.length,
    path: strategyStatePath(first.territory.slug),
    items: asked.map(({ territory, stepId, at }) => ({
      key: `strategyChanges ${stepId}`,
      text: REMINDER_TEXTS.strategyChanges(daysBetween(at, now)),
      path: strategyStatePath(territory.slug),
    })),
  };
};

/** For both sides: what the other one said some days ago, and nobody answered. */
export const strategyCommentsToAnswer: ReminderSource = async (actor, now) => {
  const waiting = (await listThreadsToAnswer(actor))
    .map((thread) => ({ ...thread, days: daysBetween(thread.at, now) }))
    .filter(({ days }) => days >= STRATEGY_COMMENT_WAIT_DAYS);
  const [first] = waiting;
  if (first === undefined) return null;
  return {
    title: REMINDER_TITLES.strategyComments,
    total: waiting.length,
    path: actor.role === "reviewer" ? strategiesPath : strategyCommentsPath(first.territory.slug),
    items: waiting.map(({ territory, about, objectiveTitle, threadId, commentId, authorName, days }) => ({
      key: `strategyComment ${commentId}`,
      text: REMINDER_TEXTS.strategyComment(
        actor.role === "reviewer" ? withoutArticle(territory.programmeName) : null,
        aboutLabel(about, objectiveTitle),
        authorName,
        days,
      ),
      path: strategyCommentPath(territory.slug, threadId, commentId),
    })),
  };
};
