import "server-only";
import { z } from "zod";
import { systemActor } from "@/lib/platform/actors";
import { requestJob, startJobs } from "@/lib/platform/jobs";
import { listWaitingPacks } from "./data";
import { makePack } from "./mutations";

const QUEUE = "pack";
/** A frozen report is written out: nobody's rights are needed, nor could they show more. */
const clerk = systemActor("packs");

/** Asks for the pack to be made; it begins at once in this process when it can. */
export async function requestPackWork(photographId: number): Promise<void> {
  await requestJob(QUEUE, String(photographId), { photographId });
}

const jobSchema = z.object({ photographId: z.int() });

async function work(data: object): Promise<void> {
  // Fonts, papers and pictures take a tenth of a server's memory: not before there is a pack to make.
  const { PACK_WRITERS } = await import("./writers/service");
  await makePack(clerk, jobSchema.parse(data).photographId, PACK_WRITERS);
}

/** Asks again for what a process that died has left. @returns how many packs wait. */
export async function requestWaitingPacks(): Promise<number> {
  const waiting = await listWaitingPacks(clerk);
  for (const photographId of waiting) await requestPackWork(photographId);
  return waiting.length;
}

/** Works through the queue, in this process too. @throws when the database does not answer. */
export async function startPackWork(): Promise<void> {
  await startJobs(QUEUE, work);
}
