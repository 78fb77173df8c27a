import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import type { Tx } from "@/lib/platform/db";
import type { ReviewStatus } from "../constants";
import { diffStates, EMPTY_STATE } from "../rules";
import type { ProjectSnapshot } from "../types";
import type { ProjectChange, ProjectWork, RecordedChanges } from "./types";

/**
 * Writes the version and the journal entry of one change, in the caller's transaction. `actor` is whom history names:
 * usually the one of the transaction; the demonstration data, loaded by the system, names its personas.
 */
export async function recordChange(tx: Tx, actor: Actor, change: ProjectChange): Promise<void> {
  const changes = { ...changesBetween(change.before, change.after), ...change.otherChanges };
  await tx.$executeRaw`
    WITH version AS (
      INSERT INTO project_version (project_id, number, valid_from, author_id, author_name, state)
      VALUES (${change.projectId}, ${change.version}, ${change.at}, ${actor.userId}::uuid, ${actor.name},
              ${JSON.stringify(change.after)}::jsonb)
    )
    INSERT INTO journal_entry (at, actor_id, actor_name, organisation_name, verb, subject_kind, subject_key,
                               project_id, territory_id, changes)
    VALUES (${change.at}, ${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, ${change.verb}, 'project',
            ${change.reference}, ${change.projectId}, ${change.territoryId}, ${JSON.stringify(changes)}::jsonb)`;
}

/** What the journal keeps of a save: each field that differs, and the step of the review. Null before: everything is new. */
export function changesBetween(before: ProjectSnapshot | null, after: ProjectSnapshot): RecordedChanges {
  const fields = diffStates(before ?? EMPTY_STATE, after).map(({ field, ...values }) => [field, values]);
  const changes: RecordedChanges = Object.fromEntries(fields);
  if (before === null || before.reviewStatus === after.reviewStatus) return changes;
  return { ...changes, reviewStatus: { before: before.reviewStatus, after: after.reviewStatus } };
}

/** The journal entry of something done about a project that is no part of its content, in the caller's transaction. */
export async function recordWork(tx: Tx, actor: Actor, work: ProjectWork): Promise<void> {
  const { projectId, reference, territoryId, verb, changes, ministryOnly } = work;
  await tx.$executeRaw`
    INSERT INTO journal_entry (at, actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, project_id,
                               territory_id, changes, ministry_only)
    VALUES (clock_timestamp(), ${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, ${verb}, 'project', ${reference},
            ${projectId}, ${territoryId}, ${JSON.stringify(changes)}::jsonb, ${ministryOnly})`;
}

export type LockedProject = {
  readonly id: number;
  readonly territoryId: number;
  readonly reviewStatus: ReviewStatus;
  readonly version: number;
  /** Now, by the database's clock: later than whatever the lock waited for. */
  readonly at: Date;
};

/**
 * Holds the project until the end of the transaction; read the rest afterwards, in another statement, which then sees
 * what the lock waited for. Null where the actor may not write the row now (row-level policies), visible or not.
 */
export async function lockProject(tx: Tx, reference: string): Promise<LockedProject | null> {
  const [locked] = await tx.$queryRaw<LockedProject[]>`
    SELECT id, territory_id AS "territoryId", review_status AS "reviewStatus", version, clock_timestamp() AS at
    FROM project WHERE reference = ${reference} FOR UPDATE`;
  return locked ?? null;
}
