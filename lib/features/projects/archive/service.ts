import "server-only";
import { systemActor } from "@/lib/platform/actors";
import { sweepArchives } from "./mutations";

const SWEEP_INTERVAL_MS = 60 * 60_000;
const globalTimer = globalThis as typeof globalThis & { qpArchiveTimer?: NodeJS.Timeout };

/** Called once per server. Several at once do no harm: each removes what the others have left. */
export function startArchiveSweep(): void {
  globalTimer.qpArchiveTimer ??= setInterval(sweep, SWEEP_INTERVAL_MS).unref();
  // A server that is started every day would otherwise never live to see its first round.
  sweep();
}

function sweep(): void {
  sweepArchives(systemActor("ménage"), new Date()).catch((error: unknown) => {
    // The database is away: the next round asks again.
    console.error("archive sweep:", error instanceof Error ? error.message : error);
  });
}
