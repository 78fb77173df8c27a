import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import type { Tx } from "@/lib/platform/db";
import { selectProjects } from "../data";
import { changesBetween } from "../journal/mutations";
import type { ProjectChange } from "../journal/types";
import { mayEditProject } from "../policy";
import { replaceParts, selectSuccessors, selectTies } from "../record/mutations";
import { withTies } from "../record/rules";
import { decideSave, diffStates, EMPTY_STATE, stateOfProject, withSuccessors, withTotal } from "../rules";
import type { ProjectState } from "../types";
import type { BatchFailure } from "./types";

// createProject and updateProject for many projects of one transaction: the same rows, versions and journal, by a few
// statements for hundreds of projects instead of a few for each. The caller's transaction is all or nothing.

export type BatchCreation = { readonly creationKey: string; readonly state: ProjectState };
export type BatchUpdate = {
  readonly reference: string;
  /** The version that was shown: another one by now, and nothing is written. */
  readonly version: number;
  readonly state: Partial<ProjectState>;
};
/** The whole batch is given up; `subject` is the cause. */
export class BatchRefused extends Error {
  constructor(
    readonly reason: BatchFailure,
    readonly subject: string,
  ) {
    super(`${reason} ${subject}`);
  }
}

/**
 * @returns the reference of each project, by its creation key.
 * @throws BatchRefused when a key has been used: the transaction must end.
 */
export async function createProjectsIn(
  tx: Tx,
  actor: Actor & { territoryId: number },
  creations: readonly BatchCreation[],
): Promise<ReadonlyMap<string, string>> {
  if (creations.length === 0) return new Map();
  const rows = await insertRows(tx, actor, creations);
  const byKey = new Map(rows.map((row) => [row.creationKey, row]));
  const successors = await selectSuccessors(
    tx,
    creations.map(({ state }) => state),
  );
  const created = creations.map(({ creationKey, state }) => {
    const row = byKey.get(creationKey);
    if (!row) throw new BatchRefused("keyUsed", creationKey);
    return { ...row, state: withSuccessors(state, successors) };
  });
  await insertParts(tx, created);
  await recordChanges(
    tx,
    actor,
    created.map(({ id, reference, at, state }) => ({
      projectId: id,
      reference,
      territoryId: actor.territoryId,
      verb: "create",
      version: 1,
      before: null,
      after: { ...state, reviewStatus: "draft" },
      at,
    })),
  );
  return new Map(created.map(({ creationKey, reference }) => [creationKey, reference]));
}

type InsertedRow = { id: number; reference: string; creationKey: string; at: Date };

async function insertRows(
  tx: Tx,
  actor: Actor & { territoryId: number },
  creations: readonly BatchCreation[],
) {
  return tx.$queryRaw<InsertedRow[]>`
    INSERT INTO project (territory_id, creation_key, created_by_id, updated_by_name, title, summary, objectives, project_owner,
      project_owner_kind, main_priority_id, priority_ids, qpv_codes, code_insee, phase, progress_status, starts_on, ends_on, total_cost_cents, tax_basis)
    SELECT ${actor.territoryId}, s."creationKey", ${actor.userId}::uuid, ${actor.name}, s.title, s.summary, s.objectives,
      s."projectOwner", s."projectOwnerKind", s."mainPriority", s."priorityIds", s."qpvCodes", s."codeInsee", s.phase, s."progressStatus",
      s."startsOn", s."endsOn", s."totalCost", s."taxBasis"
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(creations.map(({ creationKey, state }) => ({ creationKey, ...rowOf(state) })))}::jsonb)
      AS ("creationKey" uuid, title text, summary text, objectives text, "projectOwner" text,
        "projectOwnerKind" text, "mainPriority" smallint,
        "priorityIds" smallint[], "qpvCodes" text[], "codeInsee" text, phase text, "progressStatus" text, "startsOn" date,
        "endsOn" date, "totalCost" bigint, "taxBasis" text)) WITH ORDINALITY
      AS s ("creationKey", title, summary, objectives, "projectOwner", "projectOwnerKind", "mainPriority", "priorityIds", "qpvCodes", "codeInsee",
        phase, "progressStatus", "startsOn", "endsOn", "totalCost", "taxBasis", place)
    WHERE s."codeInsee" IS NULL OR EXISTS (
      SELECT FROM territory_commune c WHERE c.territory_id = ${actor.territoryId} AND c.code_insee = s."codeInsee")
    ORDER BY s.place
    ON CONFLICT (creation_key) DO NOTHING
    RETURNING id, reference, creation_key::text AS "creationKey", created_at AS at`;
}

function rowOf({ mainPriority, priorities, ...state }: ProjectState) {
  const { contact: _, fundingLines: __, ...columns } = state;
  return {
    ...columns,
    mainPriority,
    priorityIds: mainPriority === null ? priorities : [mainPriority, ...priorities],
  };
}

/** What new projects hold besides their row; the parts that no list of projects gives are left to replaceParts. */
async function insertParts(
  tx: Tx,
  created: readonly { readonly id: number; readonly state: ProjectState }[],
) {
  const contacts = created
    .filter(({ state: { contact } }) => contact.name !== "" || contact.email !== "" || contact.phone !== "")
    .map(({ id, state }) => ({ id, ...state.contact }));
  if (contacts.length > 0)
    await tx.$executeRaw`
      INSERT INTO project_contact (project_id, name, email, phone)
      SELECT id, name, email, phone
      FROM jsonb_to_recordset(${JSON.stringify(contacts)}::jsonb) AS c (id integer, name text, email text, phone text)`;
  const notes = created
    .filter(({ state }) => state.privateNote !== "")
    .map(({ id, state }) => ({ id, text: state.privateNote }));
  if (notes.length > 0)
    await tx.$executeRaw`
      INSERT INTO project_note (project_id, text)
      SELECT id, text FROM jsonb_to_recordset(${JSON.stringify(notes)}::jsonb) AS n (id integer, text text)`;
  const lines = created.flatMap(({ id, state }) =>
    state.fundingLines.map((line, place) => ({ ...line, projectId: id, position: place + 1 })),
  );
  if (lines.length > 0)
    await tx.$executeRaw`
      INSERT INTO funding_line (project_id, position, funder_id, funder_name, detail, nature, amount_cents, granted_cents, state)
      SELECT "projectId", position, "funderId", "funderName", detail, nature, "amountCents", "grantedCents", state
      FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS l ("projectId" integer, position smallint, "funderId" integer,
        "funderName" text, detail text, nature text, "amountCents" bigint, "grantedCents" bigint, state text)`;
  for (const { id, state } of created) {
    const rest = diffStates(EMPTY_STATE, state)
      .map(({ field }) => field)
      .filter((field) => RARE_PARTS.has(field));
    if (rest.length > 0) await replaceParts(tx, id, state, rest);
  }
}

const RARE_PARTS: ReadonlySet<string> = new Set(["costLines", "milestones", "needs", "indicators"]);

/** @throws BatchRefused when one of them is not as it was shown, or may not be changed: the transaction must end. */
export async function updateProjectsIn(tx: Tx, actor: Actor, updates: readonly BatchUpdate[]): Promise<void> {
  if (updates.length === 0) return;
  const references = updates.map(({ reference }) => reference);
  const locked = await lockRows(tx, references);
  const projects = new Map(
    (await selectProjects(tx, actor, references)).map((project) => [project.reference, project]),
  );
  const successors = await selectSuccessors(
    tx,
    updates.map(({ state }) => state),
  );
  const ties = await selectTies(
    tx,
    [...projects.values()].map(({ id }) => id),
  );
  const changes = updates.flatMap(({ reference, version, state: wanted }): ProjectChange[] => {
    const row = locked.get(reference);
    const project = projects.get(reference);
    if (
      !row ||
      !project ||
      !mayEditProject(actor, { territoryId: project.territory.id, reviewStatus: project.reviewStatus })
    )
      throw new BatchRefused("notEditable", reference);
    if (project.version !== version) throw new BatchRefused("changedMeanwhile", reference);
    // Only its objectives are to change, which are no part of a version: whatever its status.
    if (Object.keys(wanted).length === 0) return [];
    const before = stateOfProject(project);
    const after = withTotal({ ...before, ...withTies(withSuccessors(wanted, successors), ties) });
    if (diffStates(before, after).length === 0) return [];
    const { reviewStatus } = project;
    if (!decideSave(project, after).ok) throw new BatchRefused("notEditable", reference);
    return [
      {
        projectId: project.id,
        reference,
        territoryId: project.territory.id,
        verb: "update",
        version: version + 1,
        before: { ...before, reviewStatus },
        after: { ...after, reviewStatus },
        at: row.at,
      },
    ];
  });
  await updateRows(tx, actor, changes);
  for (const { projectId, before, after } of changes)
    await replaceParts(
      tx,
      projectId,
      after,
      diffStates(before ?? EMPTY_STATE, after).map(({ field }) => field),
    );
  await recordChanges(tx, actor, changes);
}

/** In the order of their ids, as the triggers lock them: two imports at once wait for each other, never both ways. */
async function lockRows(
  tx: Tx,
  references: readonly string[],
): Promise<ReadonlyMap<string, { readonly at: Date }>> {
  const rows = await tx.$queryRaw<{ reference: string; at: Date }[]>`
    SELECT reference, clock_timestamp() AS at FROM project WHERE reference = ANY (${references}::text[]) ORDER BY id FOR UPDATE`;
  return new Map(rows.map(({ reference, at }) => [reference, { at }]));
}

async function updateRows(tx: Tx, actor: Actor, changes: readonly ProjectChange[]) {
  if (changes.length === 0) return;
  const rows = changes.map(({ projectId, version, at, after }) => ({
    projectId,
    version,
    at,
    ...rowOf(after),
  }));
  await tx.$executeRaw`
    UPDATE project p SET version = s.version, updated_at = s.at, updated_by_name = ${actor.name},
      title = s.title, summary = s.summary, objectives = s.objectives, project_owner = s."projectOwner",
      project_owner_kind = s."projectOwnerKind",
      main_priority_id = s."mainPriority", priority_ids = s."priorityIds", qpv_codes = s."qpvCodes", code_insee = s."codeInsee",
      phase = s.phase, progress_status = s."progressStatus", starts_on = s."startsOn", ends_on = s."endsOn",
      total_cost_cents = s."totalCost"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS s ("projectId" integer, version integer, at timestamptz, title text,
      summary text, objectives text, "projectOwner" text, "projectOwnerKind" text, "mainPriority" smallint, "priorityIds" smallint[], "qpvCodes" text[],
      "codeInsee" text, phase text, "progressStatus" text, "startsOn" date, "endsOn" date, "totalCost" bigint)
    WHERE p.id = s."projectId"`;
}

/** Versions and journal of many changes, as recordChange writes those of one. */
async function recordChanges(tx: Tx, actor: Actor, changes: readonly ProjectChange[]) {
  if (changes.length === 0) return;
  const rows = changes.map(({ before, after, ...change }) => ({
    ...change,
    after,
    changes: changesBetween(before, after),
  }));
  await tx.$executeRaw`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g ("projectId" integer, reference text, "territoryId" smallint,
        verb text, version integer, at timestamptz, after jsonb, changes jsonb)
    ), version AS (
      INSERT INTO project_version (project_id, number, valid_from, author_id, author_name, state)
      SELECT "projectId", version, at, ${actor.userId}::uuid, ${actor.name}, after FROM given
    )
    INSERT INTO journal_entry (at, actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, project_id, territory_id, changes)
    SELECT at, ${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, verb, 'project', reference, "projectId", "territoryId", changes
    FROM given`;
}
