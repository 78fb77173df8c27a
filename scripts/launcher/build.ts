import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { aloneInClone } from "@/scripts/lock.mjs";
import { step } from "@/scripts/steps.mjs";
import { runNode } from "./child";

const GENERATED_STAMP = "prisma/generated/.fingerprint";
const BUILD_STAMP = ".next/sources.fingerprint";
/**
 * Next names its actions after a key that it draws at each build: a page that was open during a deployment could send its form to
 * nobody. It hides nothing here, since no action closes over anything.
 */
export const ACTION_NAMES_KEY = createHash("sha256").update("Actions keep their names").digest("base64");
const SOURCES = ["app", "components", "lib", "public", "styles", "prisma/models", "prisma/reference"];
/** Next writes the first and completes the second. */
const WRITTEN_BY_THE_BUILD = new Set(["next-env.d.ts", "tsconfig.json"]);

/** Files of the root that configure the build: all of them, so that none is forgotten. */
function rootConfiguration(): string[] {
  const entries = readdirSync(".", { withFileTypes: true });
  return entries
    .filter(
      (entry) =>
        entry.isFile() && /\.(ts|mjs|json)$/.test(entry.name) && !WRITTEN_BY_THE_BUILD.has(entry.name),
    )
    .map((entry) => entry.name);
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function fingerprint(files: string[]): string {
  const hash = createHash("sha256");
  for (const file of files.filter((name) => !/\.test\.tsx?$/.test(name)).sort()) {
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

const matches = (stamp: string, print: string) => existsSync(stamp) && readFileSync(stamp, "utf8") === print;

function stampWith(stamp: string, print: string): void {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
}

/** The database client, when the schema changed. */
export async function ensureGenerated(): Promise<void> {
  const print = fingerprint([...filesUnder("prisma/models"), "prisma.config.ts", "package-lock.json"]);
  if (matches(GENERATED_STAMP, print)) return;
  await aloneInClone(async () => {
    if (matches(GENERATED_STAMP, print)) return;
    await step("Génération du client de la base", "Client de la base généré", async () => {
      // Generating never runs the schema engine, but Prisma would download one unless told of an existing file.
      const environment = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
      await runNode(
        ["node_modules/prisma/build/index.js", "generate"],
        environment,
        "« prisma generate » a échoué :",
      );
      stampWith(GENERATED_STAMP, print);
    });
  });
}

/** DSFR's icon sheet, reduced to the icons that the sources name. */
export async function reduceIcons(): Promise<void> {
  await runNode(
    ["node_modules/@codegouvfr/react-dsfr/bin/react-dsfr.js", "update-icons"],
    {},
    "« react-dsfr update-icons » a échoué :",
  );
}

/** Next writes BUILD_ID last. */
export function isBuilt(): boolean {
  return existsSync(BUILD_STAMP) && existsSync(".next/BUILD_ID");
}

/** The production build, when the sources changed. */
export async function ensureBuilt(): Promise<void> {
  const print = () => fingerprint([...SOURCES.flatMap(filesUnder), ...rootConfiguration()]);
  const upToDate = () => isBuilt() && matches(BUILD_STAMP, print());
  if (upToDate()) return;
  await aloneInClone(async () => {
    if (upToDate()) return;
    await step("Construction de l’application (une minute environ)", "Application construite", async () => {
      // Taken before: what is edited meanwhile is for the next build.
      const sources = print();
      rmSync(BUILD_STAMP, { force: true });
      await reduceIcons();
      const environment = { NODE_ENV: "production", NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ACTION_NAMES_KEY };
      await runNode(["node_modules/next/dist/bin/next", "build"], environment, "« next build » a échoué :");
      stampWith(BUILD_STAMP, sources);
    });
  });
}
