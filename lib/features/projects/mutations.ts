import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { forgetDraft } from "./autosave/mutations";
import type { FormPlace } from "./autosave/types";
import { PROJECT_FIELDS, type ProjectField } from "./constants";
import { selectProject } from "./data";
import { type LockedProject, lockProject, recordChange } from "./journal/mutations";
import type { RecordedChanges } from "./journal/types";
import { mayCreateProject, mayEditProject } from "./policy";
import { replaceParts, selectSuccessors, selectTies } from "./record/mutations";
import { rebaseTies, withTies } from "./record/rules";
import {
  decideSave,
  diffStates,
  EMPTY_STATE,
  listDisputes,
  mergeStates,
  type SaveRefusal,
  stateOfProject,
  withSuccessors,
  withTotal,
} from "./rules";
import type { Choice, EditConflict, ProjectState } from "./types";

/** What its author chose when shown what somebody else had saved meanwhile, as `version`. */
export type Resolution = {
  readonly version: number;
  readonly choices: Readonly<Partial<Record<ProjectField, Choice>>>;
};
/** Of the project, what one form is about: a form of its own for each section. What it leaves out is left as it is. */
export type ProjectInput = {
  readonly state: Partial<ProjectState>;
  readonly resolution: Resolution | null;
  /** The form that it comes from: what was kept of it while it was typed is forgotten once it is saved. */
  readonly place?: FormPlace | null;
  /** What the journal says besides the fields: the version that was restored, the project that was copied. */
  readonly told?: {
    readonly verb?: "restore" | "acceptAnswer" | "alignAnswer";
    readonly otherChanges: RecordedChanges;
  };
};
export type CreateProjectInput = ProjectInput & { readonly creationKey: string };
/** `baseVersion`: the version that the author had before their eyes. */
export type UpdateProjectInput = ProjectInput & { readonly reference: string; readonly baseVersion: number };

export type SaveOutcome =
  | { readonly kind: "saved"; readonly reference: string }
  | { readonly kind: "conflict"; readonly conflict: EditConflict };
/** `unknownChoice`: a priority, QPV, commune or funder that does not exist, or is another territory's. */
export type SaveProjectRefusal = SaveRefusal | "notFound" | "forbidden" | "unknownChoice";
type SaveResult = Result<SaveOutcome, SaveProjectRefusal>;

type CreatedProject = {
  readonly reference: string;
  readonly isNew: boolean;
  /** Of somebody else of the territory, who had the same key. */
  readonly isColleagues: boolean;
};

/**
 * One project per person and creation key: sent again, the same key leads to the project it made, edited if the text has
 * changed. A colleague who was given the address of the form, key included, makes a project of their own with it.
 */
export async function createProject(actor: Actor, input: CreateProjectInput): Promise<SaveResult> {
  if (!mayCreateProject(actor)) return refuse("forbidden");
  const { creationKey } = input;
  // A new project has no answer yet, wherever its lines come from.
  const typed = withTies(withTotal({ ...EMPTY_STATE, ...input.state }), new Set());
  const created = await withConstraints(() =>
    withActor(actor, async (tx): Promise<CreatedProject | null> => {
      const row = await insertProject(tx, actor, creationKey, typed);
      if (!row) {
        const existing = await tx.project.findUnique({
          where: { creationKey },
          select: { reference: true, createdById: true },
        });
        if (!existing) return null;
        const { reference, createdById } = existing;
        return { reference, isNew: false, isColleagues: createdById !== actor.userId };
      }
      const state = withSuccessors(typed, await selectSuccessors(tx, [typed]));
      await replaceParts(tx, row.id, state, PROJECT_FIELDS);
      await recordChange(tx, actor, {
        projectId: row.id,
        reference: row.reference,
        territoryId: actor.territoryId,
        verb: "create",
        version: 1,
        before: null,
        after: { ...state, reviewStatus: "draft" },
        ...(input.told && { otherChanges: input.told.otherChanges }),
        at: row.at,
      });
      if (input.place) await forgetDraft(tx, actor, input.place);
      return { reference: row.reference, isNew: true, isColleagues: false };
    }),
  );
  if (created === null) return refuse("unknownChoice");
  const { reference, isNew, isColleagues } = created;
  if (isNew) return ok({ kind: "saved", reference });
  if (isColleagues) return createProject(actor, { ...input, creationKey: ownKey(creationKey, actor.userId) });
  return updateProject(actor, { ...input, reference, baseVersion: 1 });
}

/** The same for the same two, so that pressing twice still makes one project; nobody else's. */
function ownKey(creationKey: string, userId: string | null): string {
  const digest = createHash("sha256").update(`${creationKey} ${userId}`).digest("hex");
  return digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** Saves a form over the version that it was opened from, and forgets what was kept of it while it was typed. */
export async function updateProject(actor: Actor, input: UpdateProjectInput): Promise<SaveResult> {
  const saved = await withConstraints(() =>
    withActor(actor, async (tx) => {
      const result = await updateProjectIn(tx, actor, input);
      if (input.place && result.ok && result.value.kind === "saved")
        await forgetDraft(tx, actor, input.place);
      return result;
    }),
  );
  return saved ?? refuse("unknownChoice");
}

/** The same, in a unit of work that goes on. */
export async function updateProjectIn(tx: Tx, actor: Actor, input: UpdateProjectInput): Promise<SaveResult> {
  const { reference, baseVersion, resolution } = input;
  const locked = await lockProject(tx, reference);
  const project = locked && (await selectProject(tx, actor, reference));
  if (!locked || !project || !mayEditProject(actor, locked)) return refuse("notFound");
  const current = stateOfProject(project);
  const saved = baseVersion === locked.version ? current : await getVersion(tx, locked.id, baseVersion);
  // A funder that was merged meanwhile is nobody's change.
  const successors = input.state.fundingLines ? await selectSuccessors(tx, [saved, input.state]) : new Map();
  const { base, typed } = await agreedSides(tx, locked.id, {
    base: withSuccessors(saved, successors),
    current,
    typed: withSuccessors(input.state, successors),
  });
  // Fields that the form is not about are as they stand now, whoever changed them.
  const mine = withTotal({ ...current, ...typed });
  if (diffStates(base, { ...base, ...typed }).length === 0) return ok({ kind: "saved", reference });

  const disputes = listDisputes(base, current, mine).filter(({ field }) => field in input.state);
  const isSettled =
    resolution?.version === locked.version && disputes.every(({ field }) => resolution.choices[field]);
  if (disputes.length > 0 && !isSettled) {
    const { updatedByName, updatedAt } = project;
    const conflict = { version: locked.version, authorName: updatedByName ?? "", at: updatedAt, disputes };
    return ok({ kind: "conflict", conflict });
  }
  const state = withTotal(mergeStates(mine, current, disputes.length > 0 ? (resolution?.choices ?? {}) : {}));
  const decision = decideSave(locked, state);
  if (!decision.ok) return decision;
  const changed = diffStates(current, state).map(({ field }) => field);
  if (changed.length === 0) return ok({ kind: "saved", reference });

  const version = locked.version + 1;
  if (!(await updateRow(tx, actor, locked, version, state))) return refuse("unknownChoice");
  await replaceParts(tx, locked.id, state, changed);
  const { reviewStatus } = locked;
  await recordChange(tx, actor, {
    projectId: locked.id,
    reference,
    territoryId: locked.territoryId,
    verb: input.told?.verb ?? "update",
    version,
    before: { ...current, reviewStatus },
    after: { ...state, reviewStatus },
    ...(input.told && { otherChanges: input.told.otherChanges }),
    at: locked.at,
  });
  return ok({ kind: "saved", reference });
}

type Sides = {
  readonly base: ProjectState;
  readonly current: ProjectState;
  readonly typed: Partial<ProjectState>;
};

/** A step that a partner took meanwhile on its own line is nobody's conflict, and no form takes it back. */
async function agreedSides(
  tx: Tx,
  projectId: number,
  { base, current, typed }: Sides,
): Promise<Omit<Sides, "current">> {
  const lines = typed.fundingLines;
  if (lines === undefined) return { base, typed };
  const moved = rebaseTies(base.fundingLines, current.fundingLines, lines);
  const ties = await selectTies(tx, [projectId]);
  return {
    base: { ...base, fundingLines: moved.base },
    typed: withTies({ ...typed, fundingLines: moved.mine }, ties),
  };
}

/** Somebody who names a version that never was is shown every difference. */
async function getVersion(tx: Tx, projectId: number, number: number): Promise<ProjectState> {
  const [found] = await tx.$queryRaw<{ state: ProjectState }[]>`
    SELECT state FROM project_version WHERE project_id = ${projectId} AND number = ${number}`;
  return { ...EMPTY_STATE, ...found?.state };
}

/** Null when the database does not know what was chosen (foreign keys, and the triggers that stand in for them). */
async function withConstraints<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    if (isUnknownReference(error)) return null;
    throw error;
  }
}

const FOREIGN_KEY_VIOLATION = /\b23503\b/;

function isUnknownReference(error: unknown): boolean {
  return error instanceof Error && "meta" in error && FOREIGN_KEY_VIOLATION.test(JSON.stringify(error.meta));
}

/** Null when the key has been used, or the commune is not the territory's. */
async function insertProject(
  tx: Tx,
  actor: Actor & { territoryId: number },
  creationKey: string,
  state: ProjectState,
): Promise<{ id: number; reference: string; at: Date } | null> {
  const [row] = await tx.$queryRaw<{ id: number; reference: string; at: Date }[]>`
    INSERT INTO project (territory_id, creation_key, created_by_id, updated_by_name, title, summary, objectives, project_owner,
      project_owner_kind, main_priority_id, priority_ids, qpv_codes, code_insee, phase, progress_status, starts_on, ends_on, total_cost_cents, tax_basis,
      longitude, latitude)
    SELECT ${actor.territoryId}, ${creationKey}::uuid, ${actor.userId}::uuid, ${actor.name}, s.title, s.summary, s.objectives,
      s."projectOwner", s."projectOwnerKind", s."mainPriority", s."priorityIds", s."qpvCodes", s."codeInsee", s.phase, s."progressStatus",
      s."startsOn", s."endsOn", s."totalCost", s."taxBasis", (s.point ->> 'longitude')::float8, (s.point ->> 'latitude')::float8
    FROM jsonb_to_record(${rowOf(state)}::jsonb) AS s (title text, summary text, objectives text, "projectOwner" text,
      "projectOwnerKind" text, "mainPriority" smallint, "priorityIds" smallint[], "qpvCodes" text[], "codeInsee" text, phase text, "progressStatus" text,
      "startsOn" date, "endsOn" date, "totalCost" bigint, "taxBasis" text, point jsonb)
    WHERE s."codeInsee" IS NULL OR EXISTS (
      SELECT FROM territory_commune c WHERE c.territory_id = ${actor.territoryId} AND c.code_insee = s."codeInsee")
    ON CONFLICT (creation_key) DO NOTHING
    RETURNING id, reference, created_at AS at`;
  return row ?? null;
}

/** False when the commune is not the territory's. */
async function updateRow(tx: Tx, actor: Actor, locked: LockedProject, version: number, state: ProjectState) {
  const updated = await tx.$executeRaw`
    UPDATE project p SET version = ${version}, updated_at = ${locked.at}, updated_by_name = ${actor.name},
      title = s.title, summary = s.summary, objectives = s.objectives, project_owner = s."projectOwner",
      project_owner_kind = s."projectOwnerKind",
      main_priority_id = s."mainPriority", priority_ids = s."priorityIds", qpv_codes = s."qpvCodes", code_insee = s."codeInsee",
      phase = s.phase, progress_status = s."progressStatus", starts_on = s."startsOn", ends_on = s."endsOn",
      total_cost_cents = s."totalCost", tax_basis = s."taxBasis", longitude = (s.point ->> 'longitude')::float8,
      latitude = (s.point ->> 'latitude')::float8
    FROM jsonb_to_record(${rowOf(state)}::jsonb) AS s (title text, summary text, objectives text, "projectOwner" text,
      "projectOwnerKind" text, "mainPriority" smallint, "priorityIds" smallint[], "qpvCodes" text[], "codeInsee" text, phase text, "progressStatus" text,
      "startsOn" date, "endsOn" date, "totalCost" bigint, "taxBasis" text, point jsonb)
    WHERE p.id = ${locked.id} AND (s."codeInsee" IS NULL OR EXISTS (
      SELECT FROM territory_commune c WHERE c.territory_id = p.territory_id AND c.code_insee = s."codeInsee"))`;
  return updated === 1;
}

function rowOf({ mainPriority, priorities, ...state }: ProjectState): string {
  const priorityIds = mainPriority === null ? priorities : [mainPriority, ...priorities];
  return JSON.stringify({ ...state, mainPriority, priorityIds });
}
