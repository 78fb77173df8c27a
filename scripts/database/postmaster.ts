import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { LaunchProblem } from "@/scripts/launch-problem";

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function commandLine(pid: number): string {
  const file = `/proc/${pid}/cmdline`;
  if (existsSync(file)) return readFileSync(file, "utf8").replaceAll("\0", " ");
  return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
}

function isZombie(pid: number): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

/** The Postgres that still serves this cluster, if any. A process number alone proves nothing: it may have been given again. */
function findPostmaster(cluster: string): number | null {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return null;
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid) || isZombie(pid)) return null;
  if (commandLine(pid).includes(cluster)) return pid;
  // Alive, but not ours: Postgres itself would take it for a postmaster and refuse to start.
  rmSync(file, { force: true });
  return null;
}

/** The port of the Postgres that serves this cluster: the fourth line of its pid file. */
export function portOfPostmaster(cluster: string): number | null {
  if (findPostmaster(cluster) === null) return null;
  const port = Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[3]);
  return Number.isInteger(port) && port > 0 ? port : null;
}

/** Stops a Postgres that outlived the process which had started it. The caller holds the data folder's lock. */
export async function stopOrphanPostmaster(cluster: string): Promise<void> {
  const pid = findPostmaster(cluster);
  if (pid === null) return;
  // SIGINT ends the sessions and shuts down cleanly; SIGQUIT gives up cleanliness, and the next start recovers.
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    process.kill(pid, signal);
    for (let waited = 0; waited < 10_000; waited += 50) {
      if (!isAlive(pid) || isZombie(pid)) return;
      await sleep(50);
    }
  }
  throw new LaunchProblem(
    `Un Postgres resté seul (processus ${pid}) tient encore ${cluster} : arrêtez-le, puis relancez.`,
  );
}
