import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";
import { actorOfAccount, actorsOfAccount } from "@/lib/platform/account-actor";
import { systemActor } from "@/lib/platform/actors";
import { env } from "@/lib/platform/env";
import { mintReminderToken } from "@/lib/platform/reminder-token";
import { openAsPath } from "../../../accounts/organisations/routes";
import { projectPath } from "../../../projects/routes";
import { oneClickPathFor, stopRemindersPathFor } from "../../../reminders/routes";
import { viewsPath } from "../../routes";
import { newsMail } from "../labels";
import { listMembers, listMembersAmong } from "../members/data";
import { basisOf, groupedBy, isForMorning, isGathered, isOfficeTime } from "../rules";
import type { FollowingState, News } from "../types";
import { getOwnNews, listFollowingStates, listImmediateReaders } from "./data";
import { forgetChanges, nextChanges, queueNews, rebaseFollowing, recordNews, sweepNews } from "./mutations";
import type { Comparison } from "./types";

const watcher = systemActor("vues suivies");

/** Of one run: what is left is the next one's, a minute later. */
const MOST_BATCHES = 50;
/** The basis of what cannot be followed at the moment. */
const ASLEEP = "";

export type NewsReport = { readonly changed: number; readonly news: number; readonly alerts: number };

/** What the job of followed views does: compares what was saved with what is followed, then tells who wants to know at once. */
export async function followChanges(now: Date): Promise<NewsReport> {
  const { changed, news } = await compareChanges();
  const alerts = await sendImmediateNews(now);
  await sweepNews(watcher);
  return { changed, news, alerts };
}

/** Each changed project is looked for once for all who follow the same filters with the same eyes. */
export async function compareChanges(): Promise<{ readonly changed: number; readonly news: number }> {
  const states = await listFollowingStates(watcher);
  if (states.length === 0) return { changed: await forgetChanges(watcher), news: 0 };
  const groups = groupedBy(await refresh(states), ({ basis }) => basis);
  const readers = new Map<string, Actor>();
  let changed = 0;
  let news = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const changes = await nextChanges(watcher);
    if (changes.projects.length === 0) break;
    const ids = changes.projects.map(({ projectId }) => projectId);
    const comparisons: Comparison[] = [];
    for (const [basis, group] of groups) {
      const reader = readers.get(basis) ?? (await readerOf(group));
      const [first] = group;
      if (!reader || !first) continue;
      readers.set(basis, reader);
      const members = await listMembersAmong(reader, first.subject, ids);
      if (members === null) {
        for (const { id } of group) await rebaseFollowing(watcher, id, ASLEEP, []);
        groups.delete(basis);
      } else comparisons.push(...group.map(({ id }) => ({ followingId: id, basis, members })));
    }
    news += await recordNews(watcher, changes, comparisons, (basis) => readers.get(basis));
    changed += changes.projects.length;
  }
  return { changed, news };
}

/** Any of those who look with the same eyes. */
async function readerOf(group: readonly FollowingState[]): Promise<Actor | null> {
  for (const { userId, organisationId } of group) {
    const actor = await actorOfAccount({ userId, organisationId });
    if (actor !== null) return actor;
  }
  return null;
}

/**
 * Whoever changed role, filters or criteria begins anew, and so does whoever comes back: what changed for that reason is no
 * news. Those who may not follow any more sleep.
 */
async function refresh(states: readonly FollowingState[]): Promise<FollowingState[]> {
  const followed: FollowingState[] = [];
  for (const state of states) {
    const wanted = state.isAwake ? basisOf(state, state.subject) : ASLEEP;
    if (wanted === state.basis) {
      if (wanted !== ASLEEP) followed.push(state);
      continue;
    }
    const reader = state.isAwake ? await actorOfAccount(state) : null;
    const members = reader === null ? null : await listMembers(reader, state.subject);
    const basis = members === null ? ASLEEP : wanted;
    if (basis !== state.basis) await rebaseFollowing(watcher, state.id, basis, members ?? []);
    if (basis !== ASLEEP) followed.push({ ...state, basis });
  }
  return followed;
}

/** What the mail of this morning tells this reader, as they see it now through each of their organisations. */
export async function morningNews(actors: readonly Actor[], now: Date): Promise<News | null> {
  const all: News[] = [];
  for (const actor of actors) {
    const news = await getOwnNews(actor, (one) => isForMorning(one, now));
    if (news !== null) all.push(actors.length > 1 ? openedFor(actor, news) : news);
  }
  if (all.length === 0) return null;
  return {
    items: all.flatMap(({ items }) => items),
    newsIds: all.flatMap(({ newsIds }) => newsIds),
    followingIds: all.flatMap(({ followingIds }) => followingIds),
  };
}

/** Its addresses lead to the organisation for which each project is followed. */
function openedFor({ organisationId }: Actor, news: News): News {
  if (organisationId === null) return news;
  return {
    ...news,
    items: news.items.map((item) => ({
      ...item,
      path: openAsPath(organisationId, projectPath(item.reference)),
    })),
  };
}

/** The addresses of every mail about what is followed. */
export function newsLinks() {
  return { addressOf: (path: string) => `${env().appUrl}${path}`, projectPathOf: projectPath, viewsPath };
}

/** @returns how many mails were queued. */
export async function sendImmediateNews(now: Date): Promise<number> {
  if (!isOfficeTime(now, env().reminderTime)) return 0;
  let sent = 0;
  for (const { userId, organisationId, oldest } of await listImmediateReaders(watcher)) {
    if (!isGathered(oldest, now)) continue;
    try {
      if (await announce(userId, organisationId, now)) sent += 1;
    } catch (error) {
      // The others are not to wait for it; this one is tried again within a minute.
      console.error("followed views:", error instanceof Error ? error.message : error);
    }
  }
  return sent;
}

async function announce(userId: string, organisationId: number, now: Date): Promise<boolean> {
  const actors = await actorsOfAccount({ userId });
  const actor = actors.find((one) => one.organisationId === organisationId);
  if (actor === undefined) return false;
  const own = await getOwnNews(actor, ({ frequency }) => frequency === "immediate");
  if (own === null) return false;
  const news = actors.length > 1 ? openedFor(actor, own) : own;
  const token = mintReminderToken(userId, "vues");
  const mail = {
    ...newsMail({
      ...newsLinks(),
      recipient: actor.email,
      name: actor.name,
      items: news.items,
      stopPath: stopRemindersPathFor(token),
    }),
    readerId: userId,
    digestDay: null,
    projectIds: news.items.map(({ projectId }) => projectId),
    unsubscribeUrl: `${env().appUrl}${oneClickPathFor(token)}`,
  };
  return queueNews(watcher, { userId, news, mail, day: parisDay(now) });
}
