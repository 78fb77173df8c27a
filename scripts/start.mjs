// `npm start` and its kin. Plain Node up to the installation, then scripts/launcher/.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./install.mjs";
import { nodeIsRecent, nodeProblem } from "./node-version.mjs";
import { printProblem } from "./steps.mjs";

/** @type {Map<string | undefined, import("./launcher/launch").Mode>} */
const MODES = new Map([
  [undefined, "start"],
  ["--dev", "dev"],
  ["--only=build", "build"],
  ["--only=serve", "serve"],
  ["--only=migrate", "migrate"],
]);

async function main() {
  const mode = MODES.get(process.argv[2]);
  if (!nodeIsRecent) {
    console.error(nodeProblem);
    return 1;
  }
  if (mode === undefined || process.argv.length > 3) {
    console.error("Usage : node scripts/start.mjs [--dev | --only=build | --only=serve | --only=migrate]");
    return 1;
  }
  process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
  if (!(await ensureInstalled())) return 1;
  const { register } = await import("tsx/esm/api");
  register();
  const { launch } = await import("./launcher/launch");
  return launch(mode);
}

try {
  process.exit(await main());
} catch (error) {
  printProblem(error);
  process.exit(1);
}
