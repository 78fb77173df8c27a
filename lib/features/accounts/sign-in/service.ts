import "server-only";
import { systemActor } from "@/lib/platform/actors";
import { sweepExpired } from "./mutations";

const SWEEP_INTERVAL_MS = 15 * 60_000;
const globalTimer = globalThis as typeof globalThis & { qpSweepTimer?: NodeJS.Timeout };

/** Called once per server. Several at once do no harm: each deletes what the others have left. */
export function startSignInSweep(): void {
  globalTimer.qpSweepTimer ??= setInterval(() => {
    sweepExpired(systemActor("ménage"), new Date()).catch((error: unknown) => {
      // The database is away: the next round asks again.
      console.error("sign-in sweep:", error instanceof Error ? error.message : error);
    });
  }, SWEEP_INTERVAL_MS).unref();
}
