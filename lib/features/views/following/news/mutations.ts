import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { type Tx, withActor } from "@/lib/platform/db";
import { queueMailToReader } from "../../../mail/mutations";
import { ToldMeanwhile, unlessTold } from "../../../mail/rules";
import type { ReaderMail } from "../../../mail/types";
import type { ReviewStatus } from "../../../projects/constants";
import type { ProjectSnapshot } from "../../../projects/types";
import { BATCH_FOLLOWINGS, BATCH_PROJECTS, type FollowingFrequency, NEWS_KEPT_DAYS } from "../constants";
import { hasBit, withBits } from "../rules";
import type { News } from "../types";
import { type NewsRow, recordEntries, recordRows } from "./rows/mutations";
import type { ChangedProject, ChangedState, Changes, Comparison, Save } from "./types";

/** Of a batch with a thousand followings. */
const LONGEST_BATCH_MS = 120_000;

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

/** Nobody follows anything: there is nothing to compare with. @returns how many were forgotten. */
export function forgetChanges(actor: Actor): Promise<number> {
  return withActor(actor, (tx) => tx.$executeRaw`DELETE FROM changed_project`);
}

/** The next changed projects of the queue, which stay there until {@link recordNews}. */
export async function nextChanges(actor: Actor): Promise<Changes> {
  const rows = await withActor(
    actor,
    (tx) => tx.$queryRaw<(Save & { id: bigint; projectId: number })[]>`
      SELECT id, project_id AS "projectId", version, CASE WHEN is_save THEN version - 1 ELSE version END AS "fromVersion", at FROM changed_project ORDER BY id LIMIT ${4 * BATCH_PROJECTS}`,
  );
  const projects = new Map<number, ChangedProject>();
  const rowIds: number[] = [];
  for (const { id, projectId, version, fromVersion, at } of rows) {
    const known = projects.get(projectId);
    if (!known && projects.size === BATCH_PROJECTS) break;
    rowIds.push(Number(id));
    const saves = [...(known?.saves ?? []), { version, fromVersion, at }].toSorted(
      (one, other) => one.version - other.version,
    );
    projects.set(projectId, { projectId, saves, toVersion: saves.at(-1)?.version ?? version });
  }
  return { projects: [...projects.values()], rowIds };
}

/** Begins anew with what is in it now: nothing is told of the difference. */
export async function rebaseFollowing(
  actor: Actor,
  followingId: number,
  basis: string,
  members: readonly number[],
): Promise<void> {
  const bits = hex(withBits(new Uint8Array(), members, []));
  await withActor(actor, async (tx) => {
    await tx.$executeRaw`
      UPDATE following SET basis = ${basis}, based_at = clock_timestamp(), members = decode(${bits}, 'hex') WHERE id = ${followingId}`;
    await tx.$executeRaw`DELETE FROM following_news WHERE following_id = ${followingId} AND mail_id IS NULL`;
    await tx.$executeRaw`DELETE FROM following_entry WHERE following_id = ${followingId}`;
  });
}

type LockedFollowing = {
  readonly id: number;
  readonly basis: string;
  readonly basedAt: Date;
  readonly frequency: FollowingFrequency;
  readonly members: Uint8Array;
};
type UntoldNews = {
  readonly followingId: number;
  readonly projectId: number;
  readonly wasMember: boolean;
  readonly fromVersion: number;
  readonly at: Date;
};

/**
 * Writes what has come in, changed or left for whoever follows, and takes the changes from the queue: all of it or nothing, so
 * that a process that dies has done nothing yet. `readerOf`: with whose eyes a basis looks.
 */
export async function recordNews(
  actor: Actor,
  { projects, rowIds }: Changes,
  comparisons: readonly Comparison[],
  readerOf: (basis: string) => Actor | undefined,
): Promise<number> {
  return withActor(
    actor,
    async (tx) => {
      const current = await statesOf(tx, projects);
      let told = 0;
      for (let start = 0; start < comparisons.length; start += BATCH_FOLLOWINGS) {
        const chunk = comparisons.slice(start, start + BATCH_FOLLOWINGS);
        told += await recordChunk(tx, projects, chunk, current, readerOf);
      }
      await tx.$executeRaw`DELETE FROM changed_project WHERE id = ANY (${[...rowIds]}::bigint[])`;
      return told;
    },
    LONGEST_BATCH_MS,
  );
}

/** As the last of these saves left them: one that came later is the next batch's. */
async function statesOf(tx: Tx, projects: readonly ChangedProject[]): Promise<Map<number, ChangedState>> {
  const rows = await tx.$queryRaw<
    { id: number; territoryId: number; reviewStatus: ReviewStatus; state: ProjectSnapshot }[]
  >`
    SELECT p.id, p.territory_id AS "territoryId", p.review_status AS "reviewStatus", v.state
    FROM unnest(${projects.map(({ projectId }) => projectId)}::integer[], ${projects.map(({ toVersion }) => toVersion)}::integer[]) AS w (id, number)
      JOIN project p ON p.id = w.id JOIN project_version v ON v.project_id = w.id AND v.number = w.number`;
  return new Map(rows.map(({ id, ...state }) => [id, state]));
}

async function recordChunk(
  tx: Tx,
  projects: readonly ChangedProject[],
  comparisons: readonly Comparison[],
  current: ReadonlyMap<number, ChangedState>,
  readerOf: (basis: string) => Actor | undefined,
): Promise<number> {
  const byId = new Map(comparisons.map((comparison) => [comparison.followingId, comparison]));
  const followings = await tx.$queryRaw<LockedFollowing[]>`
    SELECT id, basis, based_at AS "basedAt", frequency, members FROM following
    WHERE id = ANY (${[...byId.keys()]}::integer[]) ORDER BY id FOR UPDATE`;
  const untold = await tx.$queryRaw<UntoldNews[]>`
    SELECT following_id AS "followingId", project_id AS "projectId", was_member AS "wasMember", from_version AS "fromVersion", at
    FROM following_news WHERE mail_id IS NULL AND following_id = ANY (${[...byId.keys()]}::integer[])
      AND project_id = ANY (${projects.map(({ projectId }) => projectId)}::integer[])`;
  const untoldOf = new Map(untold.map((news) => [`${news.followingId} ${news.projectId}`, news]));

  const entered: [number, number][] = [];
  const left: [number, number][] = [];
  const rows: NewsRow[] = [];
  for (const following of followings) {
    const comparison = byId.get(following.id);
    // Followed with other filters or other eyes meanwhile: it began anew, with these changes in it.
    if (!comparison || comparison.basis !== following.basis) continue;
    const flips = { entered: [] as number[], left: [] as number[] };
    for (const project of projects) {
      const { projectId } = project;
      const was = hasBit(following.members, projectId);
      const is = comparison.members.has(projectId);
      if (was !== is) flips[is ? "entered" : "left"].push(projectId);
      const news = untoldOf.get(`${following.id} ${projectId}`);
      // What was saved before the reader followed is what they began with.
      const first = project.saves.find(({ at }) => at > following.basedAt) ?? null;
      const isKnown = news === undefined && was === is && (!is || first === null);
      if (following.frequency === "inApp" || isKnown) continue;
      rows.push({
        followingId: following.id,
        project,
        wasMember: news?.wasMember ?? was,
        isMember: is,
        fromVersion: news?.fromVersion ?? (first === null ? project.toVersion : first.fromVersion),
        at: news?.at ?? first?.at ?? following.basedAt,
        hasRow: news !== undefined,
      });
    }
    entered.push(...flips.entered.map((id): [number, number] => [following.id, id]));
    left.push(...flips.left.map((id): [number, number] => [following.id, id]));
    if (flips.entered.length + flips.left.length > 0)
      await tx.$executeRaw`
        UPDATE following SET members = decode(${hex(withBits(following.members, flips.entered, flips.left))}, 'hex') WHERE id = ${following.id}`;
  }
  await recordEntries(tx, entered, left);
  return recordRows(tx, rows, current, (id) => readerOf(byId.get(id)?.basis ?? ""));
}

/** In the transaction of its mail. @throws when another process has told some of it meanwhile: the transaction is undone. */
export async function markTold(tx: Tx, news: News, mailId: number, day: string): Promise<void> {
  const marked = await tx.$executeRaw`
    UPDATE following_news SET mail_id = ${mailId} WHERE id = ANY (${[...news.newsIds]}::bigint[]) AND mail_id IS NULL`;
  if (marked !== news.newsIds.length) throw new ToldMeanwhile();
  await tx.$executeRaw`UPDATE following SET told_on = ${day}::date WHERE id = ANY (${[...news.followingIds]}::integer[])`;
}

/** For the application itself: the mail and the word that it tells, together or not at all. */
export function queueNews(
  actor: Actor,
  {
    userId,
    news,
    mail,
    day,
  }: { readonly userId: string; readonly news: News; readonly mail: ReaderMail; readonly day: string },
): Promise<boolean> {
  return unlessTold(() =>
    withActor(actor, async (tx) => {
      const [reader] = await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM user_account WHERE id = ${userId}::uuid AND disabled_at IS NULL`;
      if (!reader) return false;
      await markTold(tx, news, await queueMailToReader(tx, mail), day);
      return true;
    }),
  );
}

/** For the application itself: what a mail has told and nobody came to see, after a while. @returns how many rows went. */
export async function sweepNews(actor: Actor): Promise<number> {
  return withActor(actor, async (tx) => {
    const told = await tx.$executeRaw`
      DELETE FROM following_news n USING outbox_mail m WHERE m.id = n.mail_id AND m.sent_at IS NOT NULL`;
    const old = await tx.$executeRaw`
      DELETE FROM following_news WHERE mail_id IS NULL AND at < now() - make_interval(days => ${NEWS_KEPT_DAYS}::integer)`;
    const unseen = await tx.$executeRaw`
      DELETE FROM following_entry WHERE entered_at < now() - make_interval(days => ${NEWS_KEPT_DAYS}::integer)`;
    return told + old + unseen;
  });
}
