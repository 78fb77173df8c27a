import { ensureBuilt } from "@/scripts/launcher/build";
import { runNode } from "@/scripts/launcher/child";
import { printProblem, since } from "@/scripts/steps.mjs";
import { type Outcome, readBrowserReport, readUnitReport } from "./report";
import { runTool } from "./run-tool";

export const RESULTS = ".test/results";

/** A check without tests inside counts as one. */
async function check(title: string, work: () => Promise<unknown>): Promise<Outcome> {
  const startedAt = performance.now();
  try {
    await work();
    console.log(`✔ ${title} (${since(startedAt)})`);
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.log(`✖ ${title} (${since(startedAt)})`);
    printProblem(error);
    return { passed: 0, failed: 1 };
  }
}

export const checkFormat = (): Promise<Outcome> =>
  check("Format et style", () =>
    runNode(
      ["node_modules/@biomejs/biome/bin/biome", "check", "."],
      {},
      "« npm run format » corrige ce qui peut l’être :",
    ),
  );

export const checkTypes = (): Promise<Outcome> =>
  check("Types", async () => {
    // The types of the routes, which a fresh clone does not have yet.
    await runNode(["node_modules/next/dist/bin/next", "typegen"], {}, "« next typegen » a échoué :");
    await runNode(["node_modules/typescript/bin/tsc", "--noEmit"], {}, "Les types ne tiennent pas :");
  });

export const checkDeadCode = (): Promise<Outcome> =>
  check("Code mort", () =>
    runNode(["node_modules/knip/bin/knip.js", "--no-progress"], {}, "Du code ne sert pas :"),
  );

export const checkBuild = (): Promise<Outcome> => check("Construction de production", ensureBuilt);

const CRUISED = [
  ...["app", "bench", "components", "lib", "prisma", "scripts", "tests"],
  ...["proxy.ts", "instrumentation.ts"],
];

/** dependency-cruiser passes on no module at all, which is what it sees when it does not know the compiler's version. */
export const checkBoundaries = (): Promise<Outcome> =>
  check("Frontières entre modules", async () => {
    const tool = "node_modules/dependency-cruiser/bin/dependency-cruise.mjs";
    const command = [tool, ...CRUISED, "--config", "dependency-cruiser.mjs"];
    const report = await runNode(
      [...command, "--output-type", "err-long"],
      {},
      "Des frontières sont franchies :",
    );
    const cruised = Number(/\((\d+) modules/.exec(report)?.[1] ?? 0);
    if (cruised === 0) throw new Error("dependency-cruiser inspected no module");
  });

type TestTool = {
  readonly title: string;
  readonly command: string[];
  readonly environment?: Record<string, string>;
  readonly output: "shown" | "kept";
  readonly read: () => Outcome;
};

async function tests({ title, command, environment = {}, output, read }: TestTool): Promise<Outcome> {
  const startedAt = performance.now();
  if (output === "shown") console.log(`\n── ${title}`);
  const ended = await runTool(command, environment, output);
  const outcome = read();
  // Something outside any test went wrong: a file that does not load, a rejection that nobody awaits.
  const failed = ended.code !== 0 && outcome.failed === 0 ? 1 : outcome.failed;
  if (output === "kept") console.log(`\n── ${title}\n${ended.output.trim()}`);
  console.log(`${failed === 0 ? "✔" : "✖"} ${title} (${since(startedAt)})\n`);
  return { passed: outcome.passed, failed };
}

function vitest(title: string, project: "unit" | "db"): Promise<Outcome> {
  const results = `${RESULTS}/${project}.json`;
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${results}`];
  return tests({
    title,
    command: ["node_modules/vitest/vitest.mjs", "run", "--project", project, ...reporters],
    output: "kept",
    read: () => readUnitReport(results),
  });
}

export const runUnitTests = (): Promise<Outcome> => vitest("Tests unitaires", "unit");
export const runDatabaseTests = (): Promise<Outcome> => vitest("Tests sur Postgres", "db");

export function runBrowserTests(): Promise<Outcome> {
  const results = `${RESULTS}/browser.json`;
  return tests({
    title: "Parcours dans Chromium",
    command: ["node_modules/@playwright/test/cli.js", "test"],
    environment: { BROWSER_RESULTS: results },
    output: "shown",
    read: () => readBrowserReport(results),
  });
}
