import { mkdirSync, rmSync } from "node:fs";
import { ensureBuilt, ensureGenerated } from "@/scripts/launcher/build";
import { killRunning, runNode } from "@/scripts/launcher/child";
import { printProblem, since, step } from "@/scripts/steps.mjs";
import { type Outcome, readBrowserReport, readUnitReport } from "./report";
import { runShown } from "./run-shown";

const RESULTS = ".test/results";

/** A check without tests inside counts as one. */
async function check(doing: string, done: string, work: () => Promise<unknown>): Promise<Outcome> {
  try {
    await step(doing, done, work);
    return { passed: 1, failed: 0 };
  } catch (error) {
    printProblem(error);
    return { passed: 0, failed: 1 };
  }
}

/** dependency-cruiser passes on no module at all, which is what it sees when it does not know the compiler's version. */
async function assertBoundaries(): Promise<void> {
  const folders = [
    "app",
    "bench",
    "components",
    "lib",
    "prisma",
    "scripts",
    "tests",
    "proxy.ts",
    "instrumentation.ts",
  ];
  const tool = "node_modules/dependency-cruiser/bin/dependency-cruise.mjs";
  const command = [tool, ...folders, "--config", "dependency-cruiser.mjs"];
  const report = await runNode(
    [...command, "--output-type", "err-long"],
    {},
    "Des frontières sont franchies :",
  );
  const cruised = Number(/\((\d+) modules/.exec(report)?.[1] ?? 0);
  if (cruised === 0) throw new Error("dependency-cruiser inspected no module");
}

async function tests(
  title: string,
  command: string[],
  environment: Record<string, string>,
  read: () => Outcome,
): Promise<Outcome> {
  const startedAt = performance.now();
  console.log(`\n── ${title}`);
  const code = await runShown(command, environment);
  const outcome = read();
  // Something outside any test went wrong: a file that does not load, a rejection that nobody awaits.
  const failed = code !== 0 && outcome.failed === 0 ? 1 : outcome.failed;
  console.log(`${failed === 0 ? "✔" : "✖"} ${title} (${since(startedAt)})`);
  return { passed: outcome.passed, failed };
}

function vitest(title: string, project: "unit" | "db"): Promise<Outcome> {
  const results = `${RESULTS}/${project}.json`;
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${results}`];
  const command = ["node_modules/vitest/vitest.mjs", "run", "--project", project, ...reporters];
  return tests(title, command, {}, () => readUnitReport(results));
}

function browser(): Promise<Outcome> {
  const results = `${RESULTS}/browser.json`;
  const command = ["node_modules/@playwright/test/cli.js", "test"];
  return tests("Parcours dans Chromium", command, { BROWSER_RESULTS: results }, () =>
    readBrowserReport(results),
  );
}

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

  const outcomes: Outcome[] = [
    await check("Format et style", "Format et style", () =>
      runNode(
        ["node_modules/@biomejs/biome/bin/biome", "check", "."],
        {},
        "« npm run format » corrige ce qui peut l’être :",
      ),
    ),
    await check("Types", "Types", async () => {
      // The types of the routes, which a fresh clone does not have yet.
      await runNode(["node_modules/next/dist/bin/next", "typegen"], {}, "« next typegen » a échoué :");
      await runNode(["node_modules/typescript/bin/tsc", "--noEmit"], {}, "Les types ne tiennent pas :");
    }),
    await check("Frontières entre modules", "Frontières entre modules", assertBoundaries),
    await check("Code mort", "Code mort", () =>
      runNode(["node_modules/knip/bin/knip.js", "--no-progress"], {}, "Du code ne sert pas :"),
    ),
    await vitest("Tests unitaires", "unit"),
    await vitest("Tests sur Postgres", "db"),
  ];
  const build = await check("Construction de production", "Construction de production", ensureBuilt);
  outcomes.push(build, build.failed === 0 ? await browser() : { passed: 0, failed: 1 });

  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  console.log(`\nDurée totale : ${since(startedAt)}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
