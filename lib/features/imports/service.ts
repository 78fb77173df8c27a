import "server-only";
import { z } from "zod";
import { actorsOfAccount } from "@/lib/platform/account-actor";
import { systemActor } from "@/lib/platform/actors";
import { requestJob, startJobs } from "@/lib/platform/jobs";
import { getOwnDirectory } from "../projects/data";
import { listWorkingImports } from "./data";
import { advanceImport } from "./work/mutations";

const QUEUE = "import";
const foreman = systemActor("imports");

/** Asks for the work that waits on an import; it starts at once in this process when it can. */
export async function requestWork(id: number, userId: string): Promise<void> {
  await requestJob(QUEUE, String(id), { id, userId });
}

const jobSchema = z.object({ id: z.int(), userId: z.uuid() });

/** Works in the name of the person who asked, with the rights that they have now in the organisation whose import it is. */
async function work(data: object): Promise<void> {
  const { id, userId } = jobSchema.parse(data);
  for (const actor of await actorsOfAccount({ userId })) {
    const directory = await getOwnDirectory(actor);
    if (!directory) continue;
    // An analysis may be asked for by a confirmation that came too late.
    while (await advanceImport(actor, id, directory));
  }
}

/** Asks again for what a process that died has left. @returns how many imports wait. */
export async function requestWaitingWork(): Promise<number> {
  const waiting = await listWorkingImports(foreman);
  for (const { id, workerId } of waiting) await requestWork(id, workerId);
  return waiting.length;
}

/** Works through the queue, in this process too. @throws when the database does not answer. */
export async function startImportWork(): Promise<void> {
  await startJobs(QUEUE, work);
}
