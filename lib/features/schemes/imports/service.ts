import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/kernel/actor";
import { JsonFault, JsonRecords, parseJson } from "@/lib/kernel/json-records";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { cleanLine } from "@/lib/kernel/text";
import { actorsOfAccount } from "@/lib/platform/account-actor";
import { systemActor } from "@/lib/platform/actors";
import { env } from "@/lib/platform/env";
import { exclusively } from "@/lib/platform/exclusive";
import { requestJob, startJobs } from "@/lib/platform/jobs";
import { applyAids } from "./applying/mutations";
import { compareAids } from "./comparing/mutations";
import {
  BATCH_SIZE,
  MAX_AID_BYTES,
  MAX_AIDS,
  MAX_ENVELOPE_BYTES,
  MAX_FILE_BYTES,
  type Shortfall,
} from "./constants";
import { getImportDirectory, isReadingDue, listWaitingSchemeImports, type WaitingImport } from "./data";
import { APPLY_FAILED, COMPARE_FAILED, IMPORT_REFUSAL_LABELS, type SchemeImportRefusal } from "./labels";
import { pauseApplication } from "./review/mutations";
import { envelopeSchema } from "./schema";
import { readSource } from "./source/reading/service";
import type { Patience } from "./source/service";
import { endAidReading, failSchemeImport, keepAids, openSchemeImport } from "./staging/mutations";
import { type StagedAid, stagedAid } from "./staging/rules";

const QUEUE = "schemeImport";
const foreman = systemActor("import des dispositifs");

export type AidFile = { readonly name: string; readonly body: AsyncIterable<Uint8Array> };

/**
 * Reads a saved file as it arrives – the envelope of the API, or the bare list – and keeps its aids where nobody sees them;
 * a job compares them then. Never holds more than one batch. A file that stops before its end is read as far as it goes.
 */
export async function importAidFile(
  actor: Actor,
  file: AidFile,
): Promise<Result<number, SchemeImportRefusal>> {
  const fileName = [...cleanLine(file.name)].slice(0, 200).join("") || "sans nom";
  const opened = await openSchemeImport(actor, { origin: "file", fileName });
  if (!opened.ok) return opened;
  const importId = opened.value;
  try {
    const read = await readFile(actor, importId, file.body);
    if (read.ok) {
      await endAidReading(actor, importId, read.value);
      await requestSchemeWork(importId);
      return ok(importId);
    }
    await failSchemeImport(actor, importId, IMPORT_REFUSAL_LABELS[read.refusal]);
    return read;
  } catch (error) {
    const refusal = error instanceof JsonFault ? "unreadableFile" : "unreadableForm";
    await failSchemeImport(actor, importId, IMPORT_REFUSAL_LABELS[refusal]);
    if (error instanceof JsonFault) return refuse(refusal);
    throw error;
  }
}

type ReadFile = { readonly shortfall: Shortfall | null; readonly declared: number | null };

async function readFile(
  actor: Actor,
  importId: number,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<ReadFile, SchemeImportRefusal>> {
  const records = new JsonRecords(
    { key: "results", bare: true },
    { recordBytes: MAX_AID_BYTES, envelopeBytes: MAX_ENVELOPE_BYTES },
  );
  let batch: StagedAid[] = [];
  let bytes = 0;
  let aids = 0;
  let isTooLarge = false;
  for await (const piece of body) {
    bytes += piece.length;
    isTooLarge ||= bytes > MAX_FILE_BYTES;
    // The rest is read, and dropped, so that the answer arrives.
    if (isTooLarge || aids > MAX_AIDS) continue;
    for (const text of records.push(piece)) {
      aids += 1;
      if (aids <= MAX_AIDS) batch.push(stagedAid(parseJson(text), aids));
    }
    if (batch.length >= BATCH_SIZE) {
      await keepAids(actor, importId, batch);
      batch = [];
    }
  }
  if (isTooLarge) return refuse("fileTooLarge");
  await keepAids(actor, importId, batch);
  if (aids > MAX_AIDS) return ok({ shortfall: "tooManyAids", declared: null });
  if (records.isCutOff)
    return aids === 0 ? refuse("unreadableFile") : ok({ shortfall: "truncated", declared: null });
  const around = parseJson(records.end());
  if (aids === 0) return refuse(Array.isArray(around) || isEnvelope(around) ? "noAids" : "unreadableFile");
  const { count = null, next = null } = Array.isArray(around) ? {} : envelopeSchema.parse(around);
  return ok({ shortfall: next ? "hasNext" : null, declared: count });
}

const isEnvelope = (around: unknown) => typeof around === "object" && around !== null && "results" in around;

/** Begins a reading of the API, which a job does. */
export async function importFromSource(actor: Actor): Promise<Result<number, SchemeImportRefusal>> {
  if (env().aidesTerritoires.key === null) return refuse("noKey");
  const opened = await openSchemeImport(actor, { origin: "api", fileName: "" });
  if (opened.ok) await requestSchemeWork(opened.value);
  return opened;
}

/** Says that an import waits. What is lost is late, not lost: every server asks again for what waits. */
export async function requestSchemeWork(importId: number): Promise<void> {
  await requestJob(QUEUE, String(importId), { id: importId });
}

/**
 * Does the work that waits for one import, step after step, unless another process is at it. Each step goes on from where
 * the last one was committed.
 */
export async function advanceSchemeImport(importId: number, patience?: Patience): Promise<void> {
  await exclusively(`${QUEUE} ${importId}`, async () => {
    for (;;) {
      const waiting = (await listWaitingSchemeImports(foreman)).find(({ id }) => id === importId);
      if (waiting === undefined) return;
      await advance(waiting, patience);
    }
  });
}

async function advance({ id, status, appliedById }: WaitingImport, patience?: Patience): Promise<void> {
  if (status === "reading") return readSource(foreman, id, env().aidesTerritoires, patience);
  const directory = await getImportDirectory(foreman);
  try {
    if (status === "comparing") {
      while (await compareAids(foreman, id, directory));
      return;
    }
    // In the name of whoever asked, with the rights that they have now.
    const actors = appliedById === null ? [] : await actorsOfAccount({ userId: appliedById });
    const actor = actors.find(({ role }) => role === "admin");
    if (actor === undefined) return pauseApplication(foreman, id);
    while (await applyAids(actor, id, directory));
  } catch (error) {
    await (status === "comparing"
      ? failSchemeImport(foreman, id, COMPARE_FAILED)
      : pauseApplication(foreman, id, APPLY_FAILED));
    throw error;
  }
}

const jobSchema = z.object({ id: z.int() });

/** Works through the queue, in this process too. @throws when the database does not answer. */
export async function startSchemeWork(): Promise<void> {
  await startJobs(QUEUE, (data) => advanceSchemeImport(jobSchema.parse(data).id));
}

/** Asks again for what a process that died has left, and reads the source once a day where the operator wants it. */
export async function requestWaitingSchemeWork(): Promise<{ schemeImports: number; sourceReadings: number }> {
  const waiting = await listWaitingSchemeImports(foreman);
  for (const { id } of waiting) await requestSchemeWork(id);
  const { daily } = env().aidesTerritoires;
  const begins = daily && waiting.length === 0 && (await isReadingDue(foreman));
  const begun = begins && (await importFromSource(foreman)).ok;
  return { schemeImports: waiting.length, sourceReadings: begun ? 1 : 0 };
}
