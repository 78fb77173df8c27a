// `npm test`: everything that the continuous integration checks, from a fresh clone. Plain Node up to the installation.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./install.mjs";
import { nodeIsRecent, nodeProblem } from "./node-version.mjs";
import { printProblem } from "./steps.mjs";

async function main() {
  if (!nodeIsRecent) {
    console.error(nodeProblem);
    return 1;
  }
  process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
  if (!(await ensureInstalled())) return 1;
  const { register } = await import("tsx/esm/api");
  register();
  const { runEverything } = await import("./test/run");
  return runEverything();
}

try {
  process.exit(await main());
} catch (error) {
  printProblem(error);
  process.exit(1);
}
