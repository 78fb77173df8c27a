import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { DEMO_PERSONAS } from "@/lib/features/accounts/constants";
import { type GivenSettings, parseSettings, type Settings } from "@/lib/platform/env";
import { LaunchProblem } from "@/scripts/launch-problem";
import { printProblem, since, step } from "@/scripts/steps.mjs";
import { ensureBuilt, ensureGenerated, isBuilt, reduceIcons } from "./build";
import { killRunning } from "./child";
import { keepPostgres } from "./kept-postgres";
import { assertPortIsFree } from "./port";
import { loadDemonstration, prepareDatabase, serverEnvironment } from "./preparation";
import { startServer } from "./server";
import { listenForStop, type StopRequest } from "./stop-request";

export type Mode = "start" | "dev" | "build" | "serve" | "migrate";
/** What runs under us, and how it ends; undone in the reverse order. */
type Undo = (() => Promise<void> | void)[];

class StopAsked extends Error {}

/** Runs the command to its end, which for a server is when it is asked to stop. @returns the exit code. */
export async function launch(mode: Mode): Promise<number> {
  const startedAt = performance.now();
  const stopRequest = listenForStop();
  const interrupted = stopRequest.asked.then(() => {
    throw new StopAsked();
  });
  interrupted.catch(() => {});
  const undo: Undo = [killRunning];
  let code = 0;
  try {
    await Promise.race([run(mode, undo, stopRequest, startedAt), interrupted]);
  } catch (error) {
    if (error instanceof StopAsked) console.log("\nArrêt en cours, après les requêtes commencées…");
    else {
      code = 1;
      printProblem(error);
    }
  }
  const somethingRan = undo.length > 1;
  for (const stop of undo.reverse()) await stop();
  if (somethingRan && mode !== "migrate") console.log("✔ Tout est arrêté.");
  return code;
}

async function run(mode: Mode, undo: Undo, stopRequest: StopRequest, startedAt: number): Promise<void> {
  const given = readSettings(mode);
  if (mode === "build") {
    await ensureGenerated();
    await ensureBuilt();
    return console.log("✔ L’application est construite : « npm run serve » la sert.");
  }
  if (mode === "serve" && !isBuilt())
    throw new LaunchProblem("Rien n’est encore construit : lancez d’abord « npm run build ».");

  const lost: Promise<string>[] = [];
  const settings = await provideDatabase(given, undo, lost);
  if (mode !== "serve") {
    await ensureGenerated();
    await prepareDatabase(settings);
  }
  if (mode === "migrate") return;
  await assertPortIsFree(settings.port);
  if (mode !== "serve" && settings.demo) await loadDemonstration(settings);
  if (mode === "start") await ensureBuilt();
  if (mode === "dev") await reduceIcons();

  const server = await step("Démarrage du serveur", "Serveur prêt", () =>
    startServer({ port: settings.port, dev: mode === "dev", environment: serverEnvironment(settings) }),
  );
  undo.push(server.stop);
  stopRequest.onInsist(server.kill);
  lost.push(server.ended.then(() => "Le serveur s’est arrêté de lui-même."));
  welcome(settings, startedAt);
  throw new LaunchProblem(await Promise.race(lost));
}

/** @throws LaunchProblem with one sentence a mistake. */
function readSettings(mode: Mode): GivenSettings {
  if (existsSync(".env")) process.loadEnvFile(".env");
  // Building and migrating open no session: the machine that does it need not know the secret.
  const unused =
    mode === "build" || mode === "migrate" ? { AUTH_SECRET: randomBytes(32).toString("hex") } : {};
  const parsed = parseSettings({ ...unused, ...process.env });
  if (!parsed.ok) throw new LaunchProblem(parsed.problems.map((problem) => `✖ ${problem}`).join("\n"));
  return parsed.value;
}

/** Ours when none is given; it then also keeps the secret of the sessions. */
async function provideDatabase(given: GivenSettings, undo: Undo, lost: Promise<string>[]): Promise<Settings> {
  const { databaseUrl, authSecret } = given;
  if (databaseUrl !== null && authSecret !== null) return { ...given, databaseUrl, authSecret };
  const postgres = await step("Démarrage de Postgres", "Base de données prête", () =>
    keepPostgres(given.dataDir),
  );
  // A step that was interrupted ends before its database does.
  undo.push(postgres.stop, killRunning);
  lost.push(
    postgres.lost.then(
      () => "Postgres s’est arrêté de lui-même : son journal est postgres.log, dans DATA_DIR.",
    ),
  );
  return { ...given, databaseUrl: postgres.url, authSecret: authSecret ?? postgres.secrets.auth };
}

function welcome(settings: Settings, startedAt: number): void {
  const local = `http://localhost:${settings.port}`;
  console.log(`\nQuartiers Productifs répond sur ${local} (${since(startedAt)})`);
  if (settings.appUrl !== local) console.log(`Adresse publique : ${settings.appUrl}`);
  if (settings.demo) {
    console.log(`\nMode démonstration : sur ${settings.appUrl}/connexion, un clic suffit pour entrer comme`);
    const width = Math.max(...DEMO_PERSONAS.map(({ email }) => email.length));
    for (const { email, name, description } of DEMO_PERSONAS)
      console.log(`  ${email.padEnd(width)}  ${name}. ${description}`);
  } else if (settings.smtpUrl === null) {
    console.log("SMTP_URL manque : les liens de connexion ne partiront pas par mail.");
  }
  console.log("\nCtrl+C pour arrêter.");
}
