import { existsSync } from "node:fs";
import { parseSettings } from "@/lib/platform/env";
import { findRunningPostgres, startEmbeddedPostgres } from "@/scripts/database/embedded";
import { LaunchProblem } from "@/scripts/launch-problem";
import { serverEnvironment } from "@/scripts/launcher/preparation";

/**
 * For a command line beside the server: the database of the environment, or the embedded one – the server's, if one runs,
 * or our own until we end. @returns what ends it.
 */
export async function connectCommand(): Promise<() => Promise<void>> {
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
