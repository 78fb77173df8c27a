import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { recordStrategyWork } from "../journal/mutations";
import { type StandingStrategy, selectStrategyOf } from "../life/data";
import { holdAttachments, type StandingAttachment } from "./data";
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

/**
 * Says which objectives projects serve: all of the rows or none. A row that was not changed is left alone; one that a colleague
 * changed since it was shown is told. @returns how many projects were changed.
 */
export function attachProjects(
  actor: Actor,
  { slug, changes }: { readonly slug: string; readonly changes: readonly AttachmentChange[] },
): Promise<AttachmentOutcome> {
  return withActor(actor, async (tx): Promise<AttachmentOutcome> => {
    const strategy = await selectStrategyOf(tx, slug);
    if (!strategy) return refuse("notFound");
    if (!mayAttach(actor, strategy.territory.id)) return refuse("forbidden");
    const wanted = changes.filter((change) => stampOf(change) !== change.seen);
    const objectives = await selectObjectives(tx, strategy.id);
    const known = new Set(objectives.map(({ key }) => key));
    for (const refusal of ["mainMissing", "unknownObjective"] as const) {
      const wrong = wanted.filter((change) => problemOf(change, known) === refusal);
      if (wrong.length > 0) return refuseRows(refusal, wrong);
    }
    const standing = await holdAttachments(
      tx,
      strategy.territory.id,
      wanted.map(({ reference }) => reference),
    );
    const pairs = wanted.map((change) => ({
      change,
      standing: standing.find(({ reference }) => reference === change.reference) ?? null,
    }));
    const gone = pairs.filter((pair) => pair.standing === null);
    if (gone.length > 0)
      return refuseRows(
        "unknownProject",
        gone.map(({ change }) => change),
      );
    const found = pairs.filter((pair): pair is Changed => pair.standing !== null);
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
  });
}

const refuseRows = (refusal: AttachmentRefusal, rows: readonly AttachmentChange[]) =>
  ({ ok: false, refusal, references: rows.map(({ reference }) => reference) }) as const;

const keysOf = ({ main, others }: Attachment) => [...(main === null ? [] : [main]), ...others];

async function selectObjectives(tx: Tx, strategyId: number): Promise<ServedObjective[]> {
  return tx.strategyObjective.findMany({
    where: { strategyId },
    select: { key: true, title: true, axisPosition: true, position: true, inWorking: true, inForce: true },
  });
}

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
  const wordsOf = (attachment: Attachment) =>
    keysOf(attachment).flatMap((key) => {
      const objective = objectives.find((one) => one.key === key);
      return objective === undefined ? [] : [objectiveLabel(objective)];
    });
  const isTold = (attachment: Attachment) =>
    keysOf(attachment).every((key) => objectives.some((one) => one.key === key && one.inForce));
  for (const { standing, change } of changed) {
    const changes = { servedObjectives: { before: wordsOf(standing), after: wordsOf(change) } };
    const territoryOnly = strategy.state === "elaboration" && !(isTold(standing) && isTold(change));
    await tx.$executeRaw`
      INSERT INTO journal_entry (at, actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, project_id, territory_id,
                                 changes, territory_only)
      VALUES (clock_timestamp(), ${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, 'attachObjectives', 'project',
              ${standing.reference}, ${standing.id}, ${strategy.territory.id}::smallint, ${JSON.stringify(changes)}::jsonb, ${territoryOnly})`;
  }
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
