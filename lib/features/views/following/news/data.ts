import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { FollowingFrequency } from "../constants";
import { listMembersAmong } from "../members/data";
import { basisOf, groupedBy, newsKind } from "../rules";
import type { ChangedField, FollowingState, News, NewsItem, Subject } from "../types";

const { sql } = Prisma;

type SubjectRow = {
  readonly viewId: number | null;
  readonly profileId: number | null;
  readonly name: string;
  readonly query: string | null;
  readonly version: number | null;
};

const SUBJECT = sql`f.view_id AS "viewId", f.profile_id AS "profileId", coalesce(v.name, i.name) AS name, v.query, s.version`;
const SUBJECT_FROM = sql`following f LEFT JOIN saved_view v ON v.id = f.view_id
  LEFT JOIN intervention_profile i ON i.id = f.profile_id LEFT JOIN criteria_set s ON s.profile_id = i.id`;

function subjectOf({ viewId, profileId, name, query, version }: SubjectRow): Subject {
  return viewId === null
    ? { kind: "profile", id: profileId ?? 0, name, version: version ?? 0 }
    : { kind: "view", id: viewId, name, query: query ?? "" };
}

/** For the application itself: who follows what, and whether they still may. */
export async function listFollowingStates(actor: Actor): Promise<FollowingState[]> {
  const rows = await readAs<Omit<FollowingState, "subject"> & SubjectRow>(
    actor,
    sql`SELECT f.id, f.user_id AS "userId", f.frequency, f.basis, ${SUBJECT}, f.organisation_id AS "organisationId",
          m.role, o.territory_id AS "territoryId",
          u.disabled_at IS NULL AND m.disabled_at IS NULL AND m.accepted_at IS NOT NULL AND CASE
            WHEN f.view_id IS NULL THEN m.role = 'partner' ELSE v.is_shared OR v.owner_id = u.id END AS "isAwake"
        FROM ${SUBJECT_FROM} JOIN user_account u ON u.id = f.user_id
          JOIN membership m ON m.user_id = f.user_id AND m.organisation_id = f.organisation_id
          JOIN organisation o ON o.id = m.organisation_id ORDER BY f.id`,
  );
  return rows.map(
    ({ id, userId, organisationId, role, territoryId, frequency, basis, isAwake, ...subject }) => ({
      id,
      userId,
      organisationId,
      role,
      territoryId,
      frequency,
      basis,
      isAwake,
      subject: subjectOf(subject),
    }),
  );
}

/** For the application itself: who has something to be told at once, and since when. */
export function listImmediateReaders(
  actor: Actor,
): Promise<{ userId: string; organisationId: number; oldest: Date }[]> {
  return readAs(
    actor,
    sql`SELECT f.user_id AS "userId", f.organisation_id AS "organisationId", min(n.at) AS oldest FROM following_news n JOIN following f ON f.id = n.following_id
        WHERE n.mail_id IS NULL AND f.frequency = 'immediate' GROUP BY f.user_id, f.organisation_id
        ORDER BY min(n.at), f.user_id, f.organisation_id`,
  );
}

/** One piece of news, with what it is about as its reader sees it at this moment. */
export type WaitingNews = {
  readonly id: number;
  readonly followingId: number;
  readonly projectId: number;
  readonly frequency: FollowingFrequency;
  readonly at: Date;
  readonly toldOn: string | null;
};
type WaitingRow = WaitingNews &
  SubjectRow & {
    readonly basis: string;
    readonly wasMember: boolean;
    readonly isMember: boolean;
    readonly fields: readonly ChangedField[];
    readonly reference: string;
    readonly title: string;
    readonly territory: string;
  };

/**
 * What waits to be mailed to this reader, looked at again as they see it now: projects that they no longer see, and what is no
 * longer as the job found it, are left out. Of each project the strongest news, with all that is followed and holds it.
 */
export async function getOwnNews(actor: Actor, isDue: (news: WaitingNews) => boolean): Promise<News | null> {
  const rows = await readAs<WaitingRow>(
    actor,
    sql`SELECT n.id, n.following_id AS "followingId", n.project_id AS "projectId", f.frequency, n.at, f.told_on AS "toldOn", f.basis,
          n.was_member AS "wasMember", n.is_member AS "isMember", n.fields, p.reference, p.title, t.programme_name AS territory, ${SUBJECT}
        FROM ${SUBJECT_FROM} JOIN following_news n ON n.following_id = f.id JOIN project p ON p.id = n.project_id
          JOIN territory t ON t.id = p.territory_id
        WHERE f.user_id = ${actor.userId}::uuid AND n.mail_id IS NULL AND (v.id IS NOT NULL OR i.id IS NOT NULL)
        ORDER BY coalesce(v.name, i.name) COLLATE "fr-x-icu", f.id, n.at, n.id`,
  );
  const due = rows.filter(isDue);
  const kept: WaitingRow[] = [];
  for (const [, news] of groupedBy(due, ({ followingId }) => followingId)) {
    const [first] = news;
    if (!first) continue;
    const subject = subjectOf(first);
    if (basisOf(actor, subject) !== first.basis) continue;
    const members = await listMembersAmong(
      actor,
      subject,
      news.map(({ projectId }) => projectId),
    );
    kept.push(...news.filter(({ projectId, isMember }) => members?.has(projectId) === isMember));
  }
  if (kept.length === 0) return null;
  return {
    items: itemsOf(kept),
    newsIds: kept.map(({ id }) => id),
    followingIds: [...new Set(kept.map(({ followingId }) => followingId))],
  };
}

const STRENGTH = { entered: 0, changed: 1, left: 2 } as const;

function itemsOf(rows: readonly WaitingRow[]): NewsItem[] {
  const items = [...groupedBy(rows, ({ projectId }) => projectId).values()].flatMap((ofProject) => {
    const kinds = ofProject.flatMap((row) => {
      const kind = newsKind(row);
      return kind === null ? [] : [{ row, kind }];
    });
    const [best] = kinds.toSorted((one, other) => STRENGTH[one.kind] - STRENGTH[other.kind]);
    if (!best) return [];
    const same = kinds.filter(({ kind }) => kind === best.kind);
    const { projectId, reference, title, territory } = best.row;
    return [
      {
        kind: best.kind,
        projectId,
        reference,
        title,
        territory,
        names: same.map(({ row }) => row.name),
        fields: best.row.fields,
      },
    ];
  });
  return items.toSorted((one, other) => STRENGTH[one.kind] - STRENGTH[other.kind]);
}
