import "server-only";
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Actor } from "@/lib/kernel/actor";
import type { Tx } from "@/lib/platform/db";
import { diffStates } from "../../projects/rules";
import type { ProjectDirectory } from "../../projects/types";
import { BATCH_SIZE } from "../constants";
import { titleIndex } from "../duplicates/rules";
import type { ObjectiveIndex } from "../rows/objectives/types";
import { readRow } from "../rows/rules";
import {
  selectByKeys,
  selectCompared,
  selectFile,
  selectLines,
  selectObjectiveIndex,
  selectTerritories,
  selectTitles,
} from "./data";
import {
  type Analysed,
  analyseCreation,
  analyseUpdate,
  leaveOut,
  newProjectOf,
  type ReadLine,
} from "./rules";

const LINES_AT_A_STRETCH = 50;

type Line = { readonly number: number; readonly reading: ReadLine; readonly key: string };
type Report = (done: number) => Promise<void>;

/**
 * What each line of a file would do, cell by cell; nothing of it is done. In the caller's transaction, so that a process
 * that ends in the middle has written nothing, and the next one starts again.
 */
export async function analyseIn(
  tx: Tx,
  actor: Actor & { territoryId: number },
  importId: number,
  directory: ProjectDirectory,
  report: Report,
): Promise<void> {
  const file = await selectFile(tx, importId);
  if (!file) throw new Error(`import ${importId} is not the actor's`);
  const context = { directory, territories: await selectTerritories(tx) };
  const objectives = await selectObjectiveIndex(tx, actor.territoryId, file);
  const lines: Line[] = [];
  for (let last = -1; ; ) {
    const batch = await selectLines(tx, importId, last);
    for (const row of batch) {
      const reading = readRow(row, file, context);
      lines.push({ number: row.number, reading, key: keyOf(actor.territoryId, reading) });
      last = row.number;
    }
    if (batch.length < BATCH_SIZE) break;
  }
  const isNew = ({ reading }: Line) => reading.leftOut === null && reading.reference === null;
  const asked = lines
    .filter(isNew)
    .map(({ number, reading }) => ({ reference: null, number, ...titleOf(reading) }));
  const known = (await selectTitles(tx, actor)).map((project) => ({ ...project, number: null }));
  const similar = titleIndex([...known, ...asked], asked);
  const seen = new Map<string, number>();
  for (let start = 0; start < lines.length; start += BATCH_SIZE) {
    const batch = lines.slice(start, start + BATCH_SIZE);
    const existing = await selectByKeys(
      tx,
      batch.filter(isNew).map(({ key }) => key),
    );
    const wanted = batch.flatMap(({ reading, key }) => {
      const reference = reading.reference ?? existing.get(key)?.reference;
      return reference === undefined || reading.leftOut !== null
        ? []
        : [{ reference, version: reading.version }];
    });
    const compared = await selectCompared(tx, actor, wanted, objectives !== null);
    const analyse = ({ reading, key, number }: Line): Analysed => {
      if (reading.leftOut !== null) return leaveOut(reading, reading.leftOut);
      const earlier = seen.get(reading.reference ?? key);
      if (earlier !== undefined)
        return leaveOut(
          reading,
          `La ligne ${earlier} est la même${reading.reference ? "\u00A0: elle porte la même référence" : ""}.`,
        );
      seen.set(reading.reference ?? key, number);
      const imported = reading.reference === null ? existing.get(key) : undefined;
      const project = compared.get(reading.reference ?? imported?.reference ?? "");
      if (reading.reference !== null)
        return project
          ? analyseUpdate(reading, project, reading.version !== null, objectives)
          : leaveOut(reading, `${reading.reference} n’est pas un projet de votre territoire.`);
      if (imported) {
        // Archived since, or changed hands: neither made again, nor touched.
        if (!project)
          return leaveOut(reading, `Déjà importée\u00A0: ${imported.reference}, qui n’est plus modifiable.`);
        return analyseAgain(reading, project, imported, objectives);
      }
      const ask = { reference: null, number, ...titleOf(reading) };
      const found = similar(ask).filter(({ item }) => item.number === null || item.number < number);
      const duplicates = found.map(({ item, similarity }) => ({
        reference: item.reference,
        line: item.number,
        title: item.title,
        similarity,
      }));
      return analyseCreation(reading, duplicates, directory.priorities, objectives);
    };
    const analysed: Analysed[] = [];
    for (const line of batch) {
      analysed.push(analyse(line));
      // The same process answers everybody else.
      if (analysed.length % LINES_AT_A_STRETCH === 0) await setImmediate();
    }
    await writeAnalysis(tx, importId, batch, analysed);
    await report(Math.min(start + BATCH_SIZE, lines.length));
  }
}

type Compared = Parameters<typeof analyseUpdate>[1];

/** A line that was imported before: what it says now is compared with what it said then, not with the project since. */
function analyseAgain(
  reading: ReadLine,
  project: Compared,
  { said, saidObjectives }: { said: Compared["base"] | null; saidObjectives: string | null },
  objectives: ObjectiveIndex | null,
): Analysed {
  const base = said ?? project.current;
  const now = newProjectOf(reading);
  const sameFunding = diffStates({ ...base, fundingLines: now.fundingLines }, base).length === 0;
  const again = {
    ...reading,
    funding: sameFunding ? null : reading.funding,
    objectives: reading.objectives && { ...reading.objectives, stamp: saidObjectives },
  };
  const analysed = analyseUpdate(again, { ...project, base }, false, objectives);
  if (analysed.verdict !== "same") return { ...analysed, values: now };
  const notes = [`Déjà importée\u00A0: ${project.project.reference}.`];
  return { ...analysed, values: now, proposal: { ...analysed.proposal, notes } };
}

const titleOf = ({ values }: ReadLine) => ({
  title: values.title ?? "",
  codeInsee: values.codeInsee ?? null,
});

/**
 * The key of the project that a line makes: the same line, or the same identifier, is the same project, in whatever file
 * and however often it comes.
 */
function keyOf(territoryId: number, { externalId, values, contact, funding }: ReadLine): string {
  const content = externalId === null ? JSON.stringify([values, contact, funding]) : `id ${externalId}`;
  const digest = createHash("sha256").update(`import ${territoryId} ${content}`).digest("hex");
  return digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** What was settled about a line stays when the line would still do the same. */
async function writeAnalysis(
  tx: Tx,
  importId: number,
  lines: readonly Line[],
  analysed: readonly Analysed[],
) {
  const rows = lines.map(({ number, key, reading }, place) => {
    const one = analysed[place];
    if (!one) throw new Error("a line without its analysis");
    const { verdict, values, proposal, target } = one;
    const creationKey = reading.reference === null ? key : null;
    return {
      number,
      verdict,
      values,
      proposal,
      creationKey,
      reference: target?.reference ?? null,
      version: target?.version ?? null,
    };
  });
  await tx.$executeRaw`
    UPDATE import_row r SET verdict = s.verdict, values = s.values, proposal = s.proposal, creation_key = s."creationKey",
      target_reference = s.reference, target_version = s.version,
      accepted = r.accepted AND r.verdict = s.verdict AND r.proposal = s.proposal,
      decision = CASE WHEN r.verdict = s.verdict AND r.proposal = s.proposal THEN r.decision ELSE '{}' END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS s (number integer, verdict text, values jsonb, proposal jsonb,
      "creationKey" uuid, reference text, version integer)
    WHERE r.import_id = ${importId} AND r.number = s.number`;
}
