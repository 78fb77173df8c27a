import { mkdirSync, rmSync } from "node:fs";
import { ensureGenerated, isBuilt } from "@/scripts/launcher/build";
import { killRunning } from "@/scripts/launcher/child";
import { since } from "@/scripts/steps.mjs";
import {
  checkBoundaries,
  checkBuild,
  checkDeadCode,
  checkFormat,
  checkTypes,
  RESULTS,
  runBrowserTests,
  runDatabaseTests,
  runUnitTests,
} from "./checks";
import { inLanes } from "./lanes";
import type { Outcome } from "./report";

const added = (one: Outcome, other: Outcome): Outcome => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
});

/** Runs all of it even when something fails. @returns the exit code. */
export async function runEverything(): Promise<number> {
  const startedAt = performance.now();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      killRunning();
      process.exit(1);
    });
  }
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  await ensureGenerated();

  const outcomes = await inLanes([
    // The build writes anew what the types are checked with.
    async () => added(await checkTypes(), await checkBuild()),
    runDatabaseTests,
    runUnitTests,
    checkBoundaries,
    checkDeadCode,
    checkFormat,
  ]);
  // What is not built cannot be visited. Journeys measure patience: they have the machine to themselves.
  outcomes.push(isBuilt() ? await runBrowserTests() : { passed: 0, failed: 1 });

  const { passed, failed } = outcomes.reduce(added);
  console.log(`\nDurée totale : ${since(startedAt)}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
