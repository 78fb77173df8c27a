import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { recordStrategyWork } from "../journal/mutations";
import { type StandingStrategy, selectStrategyOf } from "../life/data";
import { holdAttachments, type StandingAttachment, selectObjectivesOf } from "./data";
import { objectiveLabel } from "./labels";
import { mayAttach } from "./policy";
import { problemOf, stampOf } from "./rules";
import type {
  Attachment,
  AttachmentChange,
  AttachmentOutcome,
  AttachmentRefusal,
  ServedObjective,
} from "./types";

type Changed = { readonly standing: StandingAttachment; readonly change: AttachmentChange };

type Wanted = { readonly slug: string; readonly changes: readonly AttachmentChange[] };

/**
 * Says which objectives projects serve: all of the rows or none. A row that was not changed is left alone; one that a colleague
 * changed since it was shown is told. @returns how many projects were changed.
 */
export function attachProjects(actor: Actor, wanted: Wanted): Promise<AttachmentOutcome> {
  return withActor(actor, (tx) => attachProjectsIn(tx, actor, wanted));
}

/** The same in the caller's transaction, which may have written before: refused, nothing is written here. */
export async function attachProjectsIn(
  tx: Tx,
  actor: Actor,
  { slug, changes }: Wanted,
): Promise<AttachmentOutcome> {
  const strategy = await selectStrategyOf(tx, slug);
  if (!strategy) return refuse("notFound");
  if (!mayAttach(actor, strategy.territory.id)) return refuse("forbidden");
  const wanted = changes.filter((change) => stampOf(change) !== change.seen);
  const objectives = await selectObjectivesOf(tx, strategy.territory.id);
  const known = new Set(objectives.map(({ key }) => key));
  for (const refusal of ["mainMissing", "unknownObjective"] as const) {
    const wrong = wanted.filter((change) => problemOf(change, known) === refusal);
    if (wrong.length > 0) return refuseRows(refusal, wrong);
  }
  const held = await holdAttachments(
    tx,
    strategy.territory.id,
    wanted.map(({ reference }) => reference),
  );
  const standing = new Map(held.map((project) => [project.reference, project]));
  const gone = wanted.filter(({ reference }) => !standing.has(reference));
  if (gone.length > 0) return refuseRows("unknownProject", gone);
  const found = wanted.flatMap((change): Changed[] => {
    const project = standing.get(change.reference);
    return project ? [{ change, standing: project }] : [];
  });
  // Sent twice: what was asked for stands already.
  const open = found.filter((pair) => stampOf(pair.standing) !== stampOf(pair.change));
  const overtaken = open.filter((pair) => stampOf(pair.standing) !== pair.change.seen);
  if (overtaken.length > 0)
    return refuseRows(
      "changedMeanwhile",
      overtaken.map(({ change }) => change),
    );
  if (open.length > 0) {
    await writeAttachments(tx, actor, open);
    await recordAttachments(tx, actor, strategy, objectives, open);
  }
  return ok(open.length);
}

const refuseRows = (refusal: AttachmentRefusal, rows: readonly AttachmentChange[]) =>
  ({ ok: false, refusal, references: rows.map(({ reference }) => reference) }) as const;

const keysOf = ({ main, others }: Attachment) => [...(main === null ? [] : [main]), ...others];

/** What stays keeps who attached it, and when. There is one main objective at most, so the old ones step back first. */
async function writeAttachments(tx: Tx, actor: Actor, changed: readonly Changed[]): Promise<void> {
  const ids = changed.map(({ standing }) => standing.id);
  const links = changed.flatMap(({ standing, change }) =>
    keysOf(change).map((key) => ({ projectId: standing.id, key, isMain: key === change.main })),
  );
  const wanted = JSON.stringify(links);
  await tx.$executeRaw`
    DELETE FROM objective_project l WHERE l.project_id = ANY (${ids}::int[]) AND NOT EXISTS (
      SELECT FROM jsonb_to_recordset(${wanted}::jsonb) AS w ("projectId" int, key uuid) WHERE w."projectId" = l.project_id AND w.key = l.objective_key)`;
  await tx.$executeRaw`UPDATE objective_project SET is_main = false WHERE project_id = ANY (${ids}::int[]) AND is_main`;
  await tx.$executeRaw`
    INSERT INTO objective_project (objective_key, project_id, is_main, attached_by_id, attached_by_name)
    SELECT w.key, w."projectId", w."isMain", ${actor.userId}::uuid, ${actor.name}
    FROM jsonb_to_recordset(${wanted}::jsonb) AS w ("projectId" int, key uuid, "isMain" boolean)
    ON CONFLICT (objective_key, project_id) DO UPDATE SET is_main = excluded.is_main`;
}

/** In the journal of each project, and once in the strategy's. What the ministry may not read of the text stays the territory's. */
async function recordAttachments(
  tx: Tx,
  actor: Actor,
  strategy: StandingStrategy,
  objectives: readonly ServedObjective[],
  changed: readonly Changed[],
): Promise<void> {
  const byKey = new Map(objectives.map((objective) => [objective.key, objective]));
  const wordsOf = (attachment: Attachment) =>
    keysOf(attachment).flatMap((key) => {
      const objective = byKey.get(key);
      return objective === undefined ? [] : [objectiveLabel(objective)];
    });
  const isTold = (attachment: Attachment) => keysOf(attachment).every((key) => byKey.get(key)?.inForce);
  const entries = changed.map(({ standing, change }) => ({
    id: standing.id,
    reference: standing.reference,
    changes: { servedObjectives: { before: wordsOf(standing), after: wordsOf(change) } },
    territoryOnly: strategy.state === "elaboration" && !(isTold(standing) && isTold(change)),
  }));
  await tx.$executeRaw`
    INSERT INTO journal_entry (at, actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, project_id, territory_id,
                               changes, territory_only)
    SELECT clock_timestamp(), ${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, 'attachObjectives', 'project',
           e.reference, e.id, ${strategy.territory.id}::smallint, e.changes, e."territoryOnly"
    FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS e (id integer, reference text, changes jsonb, "territoryOnly" boolean)`;
  const changes = changed.map(({ standing, change }) => [
    standing.reference,
    { before: wordsOf(standing).join("\u00A0; "), after: wordsOf(change).join("\u00A0; ") },
  ]);
  await recordStrategyWork(tx, actor, {
    territoryId: strategy.territory.id,
    slug: strategy.territory.slug,
    verb: "attachProjects",
    changes: Object.fromEntries(changes),
    at: strategy.at,
  });
}
