import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import type { ProjectDirectory } from "../../projects/types";
import { selectCompared, selectFile, selectObjectiveIndex, selectTerritories } from "../analysis/data";
import { analyseUpdate } from "../analysis/rules";
import type { Verdict } from "../constants";
import type { ImportRefusal } from "../labels";
import { mayImport } from "../policy";
import { readRow } from "../rows/rules";
import type { RowChoice } from "../schema";
import type { Proposal } from "../types";

type Outcome = Result<true, ImportRefusal>;

async function requireReview(tx: Tx, id: number): Promise<ImportRefusal | null> {
  const [found] = await tx.$queryRaw<
    { status: string }[]
  >`SELECT status FROM import WHERE id = ${id} FOR UPDATE`;
  if (!found) return "notFound";
  return found.status === "review" ? null : "notNow";
}

type ChosenRow = {
  readonly number: number;
  readonly verdict: Verdict;
  readonly proposal: Proposal;
  readonly cells: string[];
};

/**
 * What was settled about the lines of one page. A likely double that is to complete a project becomes a change of that
 * project, shown cell by cell like any other; a conflict is accepted once each of its cells is settled.
 */
export async function decideRows(
  actor: Actor,
  id: number,
  choices: readonly RowChoice[],
  directory: ProjectDirectory,
): Promise<Outcome> {
  if (!mayImport(actor)) return refuse("notFound");
  return withActor(actor, async (tx) => {
    const refusal = await requireReview(tx, id);
    if (refusal !== null) return refuse(refusal);
    const rows = await tx.$queryRaw<ChosenRow[]>`
      SELECT number, verdict, proposal, cells FROM import_row
      WHERE import_id = ${id} AND number = ANY (${choices.map(({ number }) => number)}::integer[])`;
    const settled = rows.flatMap((row) => {
      const choice = choices.find(({ number }) => number === row.number);
      return choice
        ? [{ number: row.number, accepted: mayAccept(row, choice), decision: choice.decision }]
        : [];
    });
    await tx.$executeRaw`
      UPDATE import_row r SET accepted = s.accepted, decision = s.decision
      FROM jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) AS s (number integer, accepted boolean, decision jsonb)
      WHERE r.import_id = ${id} AND r.number = s.number`;
    for (const row of rows) {
      const wanted = choices.find(({ number }) => number === row.number)?.decision.duplicate ?? null;
      const isOffered = row.proposal.duplicates.some(
        ({ reference }) => reference !== null && reference === wanted,
      );
      if (row.verdict === "duplicate" && wanted !== null && isOffered)
        await completeProject(tx, actor, id, row, wanted, directory);
    }
    const isUnsettled = rows.some((row) => {
      const choice = choices.find(({ number }) => number === row.number);
      return row.verdict === "conflict" && choice?.accepted === true && !mayAccept(row, choice);
    });
    return isUnsettled ? refuse("conflictUnsettled") : ok(true);
  });
}

function mayAccept({ verdict, proposal }: ChosenRow, { accepted, decision }: RowChoice): boolean {
  if (!accepted) return false;
  if (verdict === "conflict")
    return proposal.conflicts.every(({ field }) => decision.conflicts[field] !== undefined);
  if (verdict === "duplicate") return decision.duplicate === "new";
  return verdict === "create" || verdict === "update";
}

/** The line is about a project that exists: what it would change there, shown before it is accepted. */
async function completeProject(
  tx: Tx,
  actor: Actor,
  id: number,
  row: ChosenRow,
  reference: string,
  directory: ProjectDirectory,
) {
  const file = await selectFile(tx, id);
  const objectives = file && (await selectObjectiveIndex(tx, directory.territory.id, file));
  const compared = await selectCompared(tx, actor, [{ reference, version: null }], objectives !== null);
  const project = compared.get(reference);
  if (!file || !project) return;
  const reading = readRow(row, file, { directory, territories: await selectTerritories(tx) });
  const { verdict, proposal } = analyseUpdate(reading, project, false, objectives);
  const notes = [...proposal.notes, `Complète ${reference}, qui existe déjà.`];
  await tx.$executeRaw`
    UPDATE import_row SET verdict = ${verdict}, proposal = ${JSON.stringify({ ...proposal, notes })}::jsonb, accepted = false,
      target_reference = ${reference}, target_version = ${project.project.version}
    WHERE import_id = ${id} AND number = ${row.number}`;
}

/** Every line that asks no question: creations and changes, doubles and conflicts apart. */
export async function acceptAll(actor: Actor, id: number, isAccepted: boolean): Promise<Outcome> {
  return changeRows(actor, id, (tx) =>
    isAccepted
      ? tx.$executeRaw`UPDATE import_row SET accepted = true WHERE import_id = ${id} AND verdict IN ('create', 'update')`
      : tx.$executeRaw`UPDATE import_row SET accepted = false WHERE import_id = ${id}`,
  );
}

/** The first priority that the words of each line propose, where the person has chosen none: said by the person, at once. */
export async function confirmSuggestions(actor: Actor, id: number): Promise<Outcome> {
  return changeRows(
    actor,
    id,
    (tx) => tx.$executeRaw`
      UPDATE import_row SET decision = decision || jsonb_build_object('priority', proposal -> 'suggestions' -> 0 -> 'priorityId')
      WHERE import_id = ${id} AND verdict IN ('create', 'duplicate') AND decision ->> 'priority' IS NULL
        AND jsonb_array_length(proposal -> 'suggestions') > 0`,
  );
}

async function changeRows(actor: Actor, id: number, change: (tx: Tx) => Promise<number>): Promise<Outcome> {
  if (!mayImport(actor)) return refuse("notFound");
  return withActor(actor, async (tx) => {
    const refusal = await requireReview(tx, id);
    if (refusal !== null) return refuse(refusal);
    await change(tx);
    return ok(true);
  });
}
