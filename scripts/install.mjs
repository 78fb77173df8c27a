import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { aloneInClone } from "./lock.mjs";
import { step } from "./steps.mjs";

/** @typedef {{ version?: string, optional?: boolean }} LockedPackage */

/** @param {string} file @returns {Record<string, LockedPackage>} */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

/** npm writes what it installed, once it is whole, into a lock file of its own. */
function isInstalled() {
  const record = "node_modules/.package-lock.json";
  if (!existsSync(record)) return false;
  const installed = packagesOf(record);
  return Object.entries(packagesOf("package-lock.json")).every(
    // Optional packages are those of other machines.
    ([path, { version, optional }]) => path === "" || optional || installed[path]?.version === version,
  );
}

/** @returns {Promise<{ code: number | null, output: string }>} */
function npmCi() {
  const npm = process.env.npm_execpath;
  // With the development packages even where NODE_ENV=production: building checks the types. Without the packages'
  // own scripts, which nothing here needs and of which one downloads from elsewhere.
  const args = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"];
  const child =
    npm?.endsWith("js") === true
      ? spawn(process.execPath, [npm, ...args])
      : spawn("npm", args, { shell: process.platform === "win32" });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 1, output: error.message }));
    child.once("close", (code) => resolve({ code, output }));
  });
}

/** Makes `node_modules` what package-lock.json says. @returns {Promise<boolean>} false when npm failed; its words are then printed. */
export async function ensureInstalled() {
  if (isInstalled()) return true;
  return aloneInClone(async () => {
    if (isInstalled()) return true;
    try {
      await step("Installation des dépendances", "Dépendances installées", async () => {
        const { code, output } = await npmCi();
        if (code !== 0) throw new Error(output);
      });
      return true;
    } catch (error) {
      console.error(
        `\n« npm ci » a échoué : vérifiez l’accès au registre npm.\n${error instanceof Error ? error.message : error}`,
      );
      return false;
    }
  });
}
