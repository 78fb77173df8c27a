import { type ChildProcess, spawn } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { binariesFor } from "@/scripts/database/binaries";
import { chooseDataPlace, claimDataPlace, type DataPlace } from "@/scripts/database/data-place";
import { portOfPostmaster, stopOrphanPostmaster } from "@/scripts/database/postmaster";
import { loadSecrets, type Secrets } from "@/scripts/database/secrets";
import { freePort } from "@/scripts/free-port";
import { LaunchProblem } from "@/scripts/launch-problem";
import { takeLock } from "@/scripts/lock.mjs";

const OWNER = "qp_owner";
const DATABASE = "quartiers_productifs";
const START_TIMEOUT_MS = 90_000;

export type EmbeddedPostgres = {
  /** Connects as the owner of the database, which is no superuser: as on a managed Postgres. */
  url: string;
  /** For tests and maintenance, never for the application: row-level security does not hold it. */
  superuserUrl: string;
  port: number;
  secrets: Secrets;
  /** Settles when Postgres ends, whoever asked for it. */
  ended: Promise<void>;
  stop(): Promise<void>;
  /** Stops, and deletes every trace: for the scratch databases of tests. */
  destroy(): Promise<void>;
};

/** Minimal on purpose: PGOPTIONS, LANG or TZ of the caller must not change the cluster. */
const ENVIRONMENT = {
  PATH: process.env.PATH ?? "/usr/bin:/bin",
  LC_ALL: "C",
  TZ: "UTC",
  NODE_ENV: process.env.NODE_ENV,
};

function spawnAs(place: DataPlace, command: string, args: string[], stderr: number): ChildProcess {
  const identity = place.user ? { uid: place.user.uid, gid: place.user.gid } : {};
  // Its own process group: Ctrl-C in the terminal reaches us only, and we stop the server before the database.
  return spawn(command, args, {
    ...identity,
    cwd: place.folder,
    env: ENVIRONMENT,
    detached: true,
    stdio: ["ignore", stderr, stderr],
  });
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
}

async function initialise(
  place: DataPlace,
  bin: string,
  cluster: string,
  password: string,
  log: number,
  fast: boolean,
) {
  const partial = `${cluster}.new`;
  const passwordFile = join(place.folder, "password");
  rmSync(partial, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid);
  const args = [
    ...[
      "-D",
      partial,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
    ],
    // The collation built into Postgres: the same order on every machine, whatever its C library.
    ...[
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      ...(fast ? ["--no-sync"] : []),
    ],
  ];
  try {
    const code = await exitOf(spawnAs(place, join(bin, "initdb"), args, log));
    if (code !== 0) throw new LaunchProblem("Postgres n’a pas pu préparer son dossier de données.");
    // Renamed only once whole: a start killed half-way leaves nothing that looks like a cluster.
    renameSync(partial, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function connectWhenReady(child: ChildProcess, connectionString: string): Promise<pg.Client | null> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
    client.on("error", () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "28P01") {
        child.kill("SIGINT");
        throw new LaunchProblem(
          "La base embarquée refuse son mot de passe : le fichier secrets.json n’est pas celui de ce dossier de données.",
        );
      }
      await sleep(40);
    }
  }
  child.kill("SIGINT");
  return null;
}

/** The superuser is met here and nowhere else. */
async function createOwnerAndDatabase(superuser: pg.Client, password: string): Promise<void> {
  const literal = superuser.escapeLiteral(password);
  const roles = await superuser.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [OWNER]);
  if (roles.rowCount === 0)
    await superuser.query(`CREATE ROLE ${OWNER} LOGIN NOSUPERUSER CREATEDB CREATEROLE PASSWORD ${literal}`);
  const databases = await superuser.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
  if (databases.rowCount === 0) await superuser.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
}

/** @throws LaunchProblem naming who holds it. */
async function lockFolder(folder: string, shownAs: string): Promise<() => void> {
  const { release, heldBy } = await takeLock(folder);
  if (release) return release;
  throw new LaunchProblem(
    `Le dossier de données ${shownAs} est déjà utilisé par ${heldBy} : arrêtez-le, ou choisissez un autre dossier avec DATA_DIR et un autre port avec PORT.`,
  );
}

function lastLines(logFile: string): string {
  return readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-3).join("\n");
}

/** The address of the Postgres of `dataDir` while somebody else – a server – keeps it running; null when nobody does. */
export function findRunningPostgres(dataDir: string): { url: string; secrets: Secrets } | null {
  const place = chooseDataPlace(dataDir);
  const port = portOfPostmaster(join(place.folder, "cluster"));
  if (port === null) return null;
  const secrets = loadSecrets(place.dataDir);
  return { url: `postgresql://${OWNER}:${secrets.owner}@127.0.0.1:${port}/${DATABASE}`, secrets };
}

/**
 * Starts the Postgres of `dataDir`, created on first use. One at a time per folder; recovers by itself from kill -9.
 * `fast` gives up durability: for tests only.
 * @throws LaunchProblem
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  fast?: boolean;
  /** Absent: a free one. */
  port?: number;
}): Promise<EmbeddedPostgres> {
  const { fast = false } = options;
  const place = chooseDataPlace(options.dataDir);
  const release = await lockFolder(place.folder, options.dataDir);
  const cluster = join(place.folder, "cluster");
  const logFile = join(place.dataDir, "postgres.log");
  const log = openSync(logFile, "a", 0o600);
  try {
    await stopOrphanPostmaster(cluster);
    claimDataPlace(place);
    const bin = binariesFor(place);
    const secrets = loadSecrets(place.dataDir);
    if (!existsSync(join(cluster, "PG_VERSION")))
      await initialise(place, bin, cluster, secrets.superuser, log, fast);

    // More chances: the port may be taken meanwhile, and sessions orphaned by kill -9 may take a moment to end.
    for (const pause of [200, 500, 1_000, 3_000, 0]) {
      const port = options.port ?? (await freePort());
      const settings = [
        ...[
          `port=${port}`,
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "timezone=UTC",
          "log_timezone=UTC",
        ],
        ...(fast ? ["fsync=off", "synchronous_commit=off", "full_page_writes=off"] : []),
      ].flatMap((setting) => ["-c", setting]);
      const child = spawnAs(place, join(bin, "postgres"), ["-D", cluster, ...settings], log);
      const kill = () => void child.kill("SIGINT");
      process.once("exit", kill);
      const ended = exitOf(child).then(() => void process.off("exit", kill));
      const address = (user: string, password: string, database: string) =>
        `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
      const superuser = await connectWhenReady(child, address("postgres", secrets.superuser, "postgres"));
      if (!superuser) {
        await ended;
        await sleep(pause);
        continue;
      }
      await createOwnerAndDatabase(superuser, secrets.owner);
      await superuser.end();
      void ended.then(() => release());
      const stop = async () => {
        child.kill("SIGINT");
        await ended;
      };
      const destroy = async () => {
        await stop();
        for (const folder of [place.folder, place.dataDir]) rmSync(folder, { recursive: true, force: true });
      };
      const url = address(OWNER, secrets.owner, DATABASE);
      const superuserUrl = address("postgres", secrets.superuser, DATABASE);
      return { url, superuserUrl, port, secrets, ended, stop, destroy };
    }
    throw new LaunchProblem(
      `Postgres ne démarre pas ; les dernières lignes de ${logFile} :\n${lastLines(logFile)}`,
    );
  } catch (error) {
    release();
    throw error;
  } finally {
    closeSync(log);
  }
}
