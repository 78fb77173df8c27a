import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import type { Tx } from "@/lib/platform/db";
import type { ProjectSnapshot } from "../../../../projects/types";
import { changedFields, newsKind, visibleChanges } from "../../rules";
import type { ChangedField } from "../../types";
import type { ChangedProject, ChangedState } from "../types";

/** One row to write or to take away. */
export type NewsRow = {
  readonly followingId: number;
  readonly project: ChangedProject;
  readonly wasMember: boolean;
  readonly isMember: boolean;
  readonly fromVersion: number;
  readonly at: Date;
  readonly hasRow: boolean;
};

async function earlierStates(tx: Tx, wanted: ReadonlyMap<string, readonly [number, number]>) {
  const pairs = [...wanted.values()];
  const rows = await tx.$queryRaw<{ id: number; number: number; state: ProjectSnapshot }[]>`
    SELECT v.project_id AS id, v.number, v.state
    FROM unnest(${pairs.map(([id]) => id)}::integer[], ${pairs.map(([, number]) => number)}::integer[]) AS w (id, number)
      JOIN project_version v ON v.project_id = w.id AND v.number = w.number`;
  return new Map(rows.map(({ id, number, state }) => [`${id} ${number}`, state]));
}

/** What the screen marks as new. */
export async function recordEntries(
  tx: Tx,
  entered: readonly (readonly [number, number])[],
  left: readonly (readonly [number, number])[],
): Promise<void> {
  const first = (pairs: readonly (readonly [number, number])[]) => pairs.map(([followingId]) => followingId);
  const second = (pairs: readonly (readonly [number, number])[]) => pairs.map(([, projectId]) => projectId);
  if (entered.length > 0)
    await tx.$executeRaw`
      INSERT INTO following_entry (following_id, project_id, entered_at)
      SELECT e.following_id, e.project_id, clock_timestamp()
      FROM unnest(${first(entered)}::integer[], ${second(entered)}::integer[]) AS e (following_id, project_id)
        JOIN project p ON p.id = e.project_id ON CONFLICT DO NOTHING`;
  if (left.length > 0)
    await tx.$executeRaw`
      DELETE FROM following_entry e USING unnest(${first(left)}::integer[], ${second(left)}::integer[]) AS l (following_id, project_id)
      WHERE e.following_id = l.following_id AND e.project_id = l.project_id`;
}

/** @returns how many pieces of news there are. */
export async function recordRows(
  tx: Tx,
  rows: readonly NewsRow[],
  current: ReadonlyMap<number, ChangedState>,
  readerOf: (followingId: number) => Actor | undefined,
): Promise<number> {
  const stayed = rows.filter(({ wasMember, isMember }) => wasMember && isMember);
  const earlier = await earlierStates(
    tx,
    new Map(
      stayed.map(({ project, fromVersion }) => [
        `${project.projectId} ${fromVersion}`,
        [project.projectId, fromVersion] as const,
      ]),
    ),
  );
  const differences = new Map<string, ChangedField[]>();
  function fieldsOf({ project, fromVersion, followingId, wasMember, isMember }: NewsRow): ChangedField[] {
    const now = current.get(project.projectId);
    const reader = readerOf(followingId);
    if (!wasMember || !isMember || !now || !reader) return [];
    const key = `${project.projectId} ${fromVersion}`;
    const known = differences.get(key) ?? changedFields(earlier.get(key) ?? null, now.state);
    differences.set(key, known);
    return visibleChanges(reader, now, known);
  }
  const written = rows.map((row) => ({ ...row, fields: fieldsOf(row) }));
  const kept = written.filter((row) => newsKind(row) !== null && current.has(row.project.projectId));
  const dropped = written.filter((row) => row.hasRow && newsKind(row) === null);
  if (dropped.length > 0)
    await tx.$executeRaw`
      DELETE FROM following_news n
      USING unnest(${dropped.map(({ followingId }) => followingId)}::integer[], ${dropped.map(({ project }) => project.projectId)}::integer[]) AS d (following_id, project_id)
      WHERE n.mail_id IS NULL AND n.following_id = d.following_id AND n.project_id = d.project_id`;
  if (kept.length > 0)
    await tx.$executeRaw`
      INSERT INTO following_news AS n (following_id, project_id, was_member, is_member, from_version, fields, at)
      SELECT (r ->> 'followingId')::integer, (r ->> 'projectId')::integer, (r ->> 'wasMember')::boolean, (r ->> 'isMember')::boolean,
        (r ->> 'fromVersion')::integer, ARRAY(SELECT jsonb_array_elements_text(r -> 'fields')), (r ->> 'at')::timestamptz
      FROM jsonb_array_elements(${JSON.stringify(
        kept.map(({ project, hasRow: _hasRow, ...row }) => ({ ...row, projectId: project.projectId })),
      )}::jsonb) AS r
      ON CONFLICT (following_id, project_id) WHERE mail_id IS NULL DO UPDATE SET is_member = excluded.is_member, fields = excluded.fields`;
  return kept.length;
}
