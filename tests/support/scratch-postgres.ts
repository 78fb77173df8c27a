import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/scripts/database/embedded";
import { takeLock } from "@/scripts/lock.mjs";

const SCRATCH = ".test";

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A run that was killed could not clean up behind itself: its Postgres may even still be running. */
async function removeAbandoned(): Promise<void> {
  if (!existsSync(SCRATCH)) return;
  for (const name of readdirSync(SCRATCH)) {
    const pid = /^postgres-(\d+)$/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const folder = join(SCRATCH, name);
    const { release } = await takeLock(`abandoned ${resolve(folder)}`);
    // Another run, started at the same moment, is at it.
    if (!release) continue;
    try {
      if (!existsSync(folder)) continue;
      const abandoned = await startEmbeddedPostgres({ dataDir: folder, fast: true });
      await abandoned.destroy();
    } finally {
      release();
    }
  }
}

/** A Postgres of this process's own, to be destroyed by it: several runs may go on side by side. */
export async function startScratchPostgres(): Promise<EmbeddedPostgres> {
  await removeAbandoned();
  return startEmbeddedPostgres({ dataDir: join(SCRATCH, `postgres-${process.pid}`), fast: true });
}
