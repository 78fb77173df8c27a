import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import { type MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { type MigrationScript, refuseRewritten } from "@/scripts/database/rewritten-migrations";
import { LaunchProblem } from "@/scripts/launch-problem";

// Prisma's own migration engine without its native binary, which would be a download: the WebAssembly build that npm
// carries. Same `_prisma_migrations` table and checksums as `prisma migrate deploy`: either can take over.

const MODELS = "prisma/models";
const MIGRATIONS = "prisma/migrations";
/** Any constant: what matters is that two processes that migrate ask for the same. */
const LOCK_KEY = 7_301_202_104;
const OLDEST_POSTGRES = 15;

/** The adapter cuts a script at every semicolon, function bodies included; Postgres takes it whole, as one transaction. */
class WholeScripts extends PrismaPg {
  override async connect(): ReturnType<PrismaPg["connect"]> {
    const adapter = await super.connect();
    adapter.executeScript = async (script) =>
      void (await adapter.executeRaw({ sql: script, args: [], argTypes: [] }));
    return adapter;
  }
}

function readModels(): [path: string, content: string][] {
  const names = readdirSync(MODELS).filter((name) => name.endsWith(".prisma"));
  return names.sort().map((name) => [join(MODELS, name), readFileSync(join(MODELS, name), "utf8")]);
}

function readMigrations(): MigrationScript[] {
  const names = readdirSync(MIGRATIONS).filter((name) => existsSync(join(MIGRATIONS, name, "migration.sql")));
  return names.sort().map((name) => ({
    name,
    script: readFileSync(join(MIGRATIONS, name, "migration.sql"), "utf8"),
  }));
}

function migrationList(migrations: MigrationScript[]): MigrationList {
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: script } },
    })),
  };
}

let loaded = false;

/** Once per process: the module keeps one instance, and a second would pull it from under an engine still at work. */
function loadEngine(): void {
  if (loaded) return;
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const wasm = new WebAssembly.Module(readFileSync(join(folder, "schema_engine_bg.wasm")));
  const { exports } = new WebAssembly.Instance(wasm, { "./schema_engine_bg.js": { ...engineModule } });
  engineModule.__wbg_set_wasm(exports);
  if (typeof exports.__wbindgen_start === "function") exports.__wbindgen_start();
  loaded = true;
}

/**
 * A migration interrupted by kill -9 has left its line without an end and, being one transaction, nothing else:
 * it may be applied again. Prisma would otherwise wait for somebody to say so.
 */
async function forgetInterrupted(client: pg.Client): Promise<void> {
  const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists");
  if (!rows[0]?.exists) return;
  await client.query(
    "UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL",
  );
}

/** The engine's message ends with its own call stack, in which only the migration's name is of use. */
function withoutTrace(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const name = /migration_name="([^"]+)"/.exec(message)?.[1];
  const reason = message.split(/\n\s+0: /)[0] ?? message;
  return name === undefined ? reason : `${name} : ${reason}`;
}

/**
 * Applies what is pending and returns the names applied. Two processes at once take their turn, and the second finds nothing.
 * @throws LaunchProblem when the server cannot be reached, is too old, or holds a schema that has been rewritten since.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    const reason =
      error instanceof Error
        ? error.message || ("code" in error ? String(error.code) : error.name)
        : String(error);
    throw new LaunchProblem(`La base de données ne répond pas : vérifiez DATABASE_URL (${reason}).`);
  }
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  pool.on("error", () => {});
  try {
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int / 10000 AS major");
    if (rows[0].major < OLDEST_POSTGRES) {
      throw new LaunchProblem(
        `La base de données est un Postgres ${rows[0].major} : il en faut un ${OLDEST_POSTGRES} ou plus récent.`,
      );
    }
    // Held by the session, so released even if this process is killed.
    await client.query("SELECT pg_advisory_lock($1)", [LOCK_KEY]);
    await forgetInterrupted(client);
    const migrations = readMigrations();
    await refuseRewritten(client, migrations);
    loadEngine();
    const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
    const engine = await SchemaEngine.new({ datamodels: readModels() }, () => {}, adapter);
    const filters = { externalTables: [], externalEnums: [] };
    const { appliedMigrationNames } = await engine
      .applyMigrations({ migrationsList: migrationList(migrations), filters })
      .catch((error: unknown) => {
        throw new LaunchProblem(`La migration n’a pas abouti, et n’a rien changé :\n${withoutTrace(error)}`, {
          cause: error,
        });
      });
    return appliedMigrationNames;
  } finally {
    await Promise.all([pool.end(), client.end()]);
  }
}
