import "server-only";
import { z } from "zod";
import { actorOfAccount } from "@/lib/platform/account-actor";
import { systemActor } from "@/lib/platform/actors";
import { requestJob, startJobs } from "@/lib/platform/jobs";
import { getOwnDirectory } from "../projects/data";
import { listWorkingImports } from "./data";
import { advanceImport } from "./work/mutations";

const QUEUE = "import";
const SWEEP_MS = 10_000;
const foreman = systemActor("imports");

/** Asks for the work that waits on an import; it starts at once in this process when it can. */
export async function requestWork(id: number, userId: string): Promise<void> {
  await requestJob(QUEUE, String(id), { id, userId });
}

const jobSchema = z.object({ id: z.int(), userId: z.uuid() });

/** Works in the name of the person who asked, with the rights that they have now. */
async function work(data: object): Promise<void> {
  const { id, userId } = jobSchema.parse(data);
  const actor = await actorOfAccount({ userId });
  const directory = actor && (await getOwnDirectory(actor));
  if (!actor || !directory) return;
  // An analysis may be asked for by a confirmation that came too late.
  while (await advanceImport(actor, id, directory));
}

const globalTimer = globalThis as typeof globalThis & { qpImportTimer?: NodeJS.Timeout };

/** Called once per server: works through the queue, and asks again for what a dead process has left. Keeps no process alive. */
export function startImportWork(): void {
  if (globalTimer.qpImportTimer) return;
  let running = false;
  async function sweep(): Promise<void> {
    if (running) return;
    running = true;
    try {
      await startJobs({ [QUEUE]: work });
      for (const { id, workerId } of await listWorkingImports(foreman)) await requestWork(id, workerId);
    } catch {
      // The database is away: pages say so, and the next round finds it again.
    } finally {
      running = false;
    }
  }
  globalTimer.qpImportTimer = setInterval(sweep, SWEEP_MS);
  globalTimer.qpImportTimer.unref();
  void sweep();
}
