// npm run import -- FILE --as EMAIL [--dry-run]: the same reading, comparing and writing as /imports, as that person.
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { parseSettings } from "@/lib/platform/env";
import { findRunningPostgres, startEmbeddedPostgres } from "@/scripts/database/embedded";
import { LaunchProblem } from "@/scripts/launch-problem";
import { serverEnvironment } from "@/scripts/launcher/preparation";

const USAGE = "Usage : npm run import -- FICHIER --as ADRESSE [--dry-run]";

function readArguments(): { readonly file: string; readonly email: string; readonly dryRun: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { as: { type: "string" }, "dry-run": { type: "boolean", default: false } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1 || values.as === undefined)
      throw new LaunchProblem(USAGE);
    return { file, email: values.as, dryRun: values["dry-run"] };
  } catch {
    throw new LaunchProblem(USAGE);
  }
}

/** The database of the environment, or the embedded one: the server's, if one runs, or our own until we end. */
async function connect(): Promise<() => Promise<void>> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const parsed = parseSettings(process.env);
  if (!parsed.ok) throw new LaunchProblem(parsed.problems.join("\n"));
  const given = parsed.value;
  const own =
    given.databaseUrl === null && findRunningPostgres(given.dataDir) === null
      ? await startEmbeddedPostgres(given)
      : null;
  const running = own ?? findRunningPostgres(given.dataDir);
  const databaseUrl = given.databaseUrl ?? running?.url;
  const authSecret = given.authSecret ?? running?.secrets.auth;
  if (databaseUrl === undefined || authSecret === undefined)
    throw new LaunchProblem("La base de données ne répond pas.");
  Object.assign(process.env, serverEnvironment({ ...given, databaseUrl, authSecret }));
  return async () => own?.stop();
}

function readFile(path: string): Uint8Array {
  if (!existsSync(path) || !statSync(path).isFile())
    throw new LaunchProblem(`Le fichier ${path} n’existe pas.`);
  return readFileSync(path);
}

async function main(): Promise<void> {
  const { file, email, dryRun } = readArguments();
  const bytes = readFile(file);
  const disconnect = await connect();
  try {
    const { importFile } = await import("@/lib/features/imports/command/service");
    const result = await importFile({ name: basename(file), bytes, email, dryRun });
    if (!result.ok) throw new LaunchProblem(result.problem);
    console.log(result.report);
  } finally {
    const { closeDatabase } = await import("@/lib/platform/db");
    await closeDatabase();
    await disconnect();
  }
}

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error(error instanceof LaunchProblem ? error.message : error);
  process.exit(1);
}
