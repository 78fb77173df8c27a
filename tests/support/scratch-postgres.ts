import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/scripts/database/embedded";

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
    const abandoned = await startEmbeddedPostgres({ dataDir: join(SCRATCH, name), fast: true });
    await abandoned.destroy();
  }
}

/** A Postgres of this process's own, to be destroyed by it: several runs may go on side by side. */
export async function startScratchPostgres(): Promise<EmbeddedPostgres> {
  await removeAbandoned();
  return startEmbeddedPostgres({ dataDir: join(SCRATCH, `postgres-${process.pid}`), fast: true });
}
