import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { APPLICATION_ROLE, databaseUrl, TEMPLATES } from "./database-setup";

export type TestDatabase = {
  /** Logs in as the owner of the tables, as the application does. */
  readonly url: string;
  readonly superuserUrl: string;
  drop(): Promise<void>;
};

async function runOn(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(serverUrl, "postgres") });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

const GOODBYE_MS = 5_000;

/**
 * A pool says that it has ended before its connections are gone. Ended by force, one of these would throw where nobody
 * listens any more, so they are waited for; as the superuser, who alone may end his own.
 */
async function dropDatabase(name: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(inject("superuserUrl"), "postgres") });
  await client.connect();
  try {
    const connected = "SELECT FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'";
    const deadline = Date.now() + GOODBYE_MS;
    while (Date.now() < deadline && ((await client.query(connected, [name])).rowCount ?? 0) > 0)
      await sleep(20);
    await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}

/** A database of the caller's own, about 100 ms; without reference data unless asked for. */
export async function createDatabase(from: keyof typeof TEMPLATES = "schema"): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await runOn(inject("ownerUrl"), `CREATE DATABASE ${name} TEMPLATE ${TEMPLATES[from]}`);
  return {
    url: databaseUrl(inject("ownerUrl"), name),
    superuserUrl: databaseUrl(inject("superuserUrl"), name),
    drop: () => dropDatabase(name),
  };
}

/**
 * To be called at the top of a test file: gives it a fresh clone with the reference data, and makes the application's
 * own code (withActor, env) use it. `url` and `superuserPool` are there from the file's own beforeAll on.
 */
export function testDatabase(): { readonly url: string; superuserPool(): pg.Pool } {
  let database: TestDatabase | undefined;
  const pools: pg.Pool[] = [];
  const created = () => {
    if (!database) throw new Error("the database exists from beforeAll on");
    return database;
  };
  beforeAll(async () => {
    database = await createDatabase("reference");
    process.env.DATABASE_URL = database.url;
    process.env.DATABASE_ROLE = APPLICATION_ROLE;
    process.env.DATABASE_POOL_SIZE = "4";
    process.env.AUTH_SECRET = randomBytes(32).toString("hex");
    process.env.DEMO = "1";
  });
  afterAll(async () => {
    const { closeDatabase } = await import("@/lib/platform/db");
    await closeDatabase();
    await Promise.all(pools.filter((pool) => !pool.ended).map((pool) => pool.end()));
    await database?.drop();
  });
  return {
    get url() {
      return created().url;
    },
    superuserPool: () => {
      const pool = new pg.Pool({ connectionString: created().superuserUrl, max: 4 });
      pools.push(pool);
      return pool;
    },
  };
}
