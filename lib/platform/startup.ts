import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { assertUnprivilegedRole, pingDatabase } from "@/lib/platform/db";
import { parseServerSettings } from "@/lib/platform/env";

const RETRY_MS = 2_000;

function refuseToStart(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Asked anew at each call, with two seconds of patience. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await pingDatabase();
    return true;
  } catch {
    return false;
  }
}

async function verifyRole(): Promise<void> {
  try {
    await assertUnprivilegedRole();
  } catch (error) {
    // Away again between the two questions: asked anew below, or by the next start.
    if (!(await databaseAnswers())) return verifyRoleLater();
    refuseToStart(error instanceof Error ? error.message : String(error));
  }
}

function verifyRoleLater(): void {
  void (async () => {
    do await sleep(RETRY_MS, undefined, { ref: false });
    while (!(await databaseAnswers()));
    await verifyRole();
  })();
}

/**
 * Refuses to serve with settings that are wrong, or under a role that would step over the row-level policies.
 * A database that is merely away is no reason to end: pages say so, and it comes back.
 */
export async function verifyServer(): Promise<void> {
  const parsed = parseServerSettings(process.env);
  if (!parsed.ok) refuseToStart(parsed.problems.join("\n"));
  if (await databaseAnswers()) await verifyRole();
  else verifyRoleLater();
}
