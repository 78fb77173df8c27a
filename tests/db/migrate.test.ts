import pg from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import { grantAccess } from "@/prisma/access";
import { migrate } from "@/scripts/database/migrate";
import { createDatabase, type TestDatabase } from "@/tests/support/database";
import { APPLICATION_ROLE } from "@/tests/support/database-setup";

let database: TestDatabase;
let client: pg.Client;

beforeEach(async () => {
  database = await createDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterEach(async () => {
  await client.end();
  await database.drop();
});

async function emptyTheDatabase(): Promise<void> {
  await client.query("DROP SCHEMA public CASCADE");
  await client.query("CREATE SCHEMA public");
}

it("applies everything once when two processes migrate at the same time", async () => {
  await emptyTheDatabase();
  const [first, second] = await Promise.all([migrate(database.url), migrate(database.url)]);
  expect([first.length, second.length].sort()[0]).toBe(0);
  expect(first.length + second.length).toBeGreaterThan(5);
  expect(await migrate(database.url)).toEqual([]);
});

it("starts again a migration that was killed half-way", async () => {
  await emptyTheDatabase();
  const names = await migrate(database.url);
  await emptyTheDatabase();
  await client.query(
    `CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
       migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
       started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`,
  );
  await client.query("INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', 'x', $1)", [
    names[0],
  ]);
  expect(await migrate(database.url)).toEqual(names);
});

it("undoes a migration that fails, and names it", async () => {
  await emptyTheDatabase();
  await client.query("CREATE VIEW territory AS SELECT 1");
  await expect(migrate(database.url)).rejects.toThrow(/0001_tables : .*"territory" already exists/s);
  const { rows } = await client.query(
    "SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'",
  );
  expect(rows).toEqual([{ tables: 1 }]);
  await client.query("DROP VIEW territory");
  expect(await migrate(database.url)).toContain("0001_tables");
});

it("refuses, in one sentence, a database made before its migrations were rewritten", async () => {
  await client.query("UPDATE _prisma_migrations SET checksum = 'x' WHERE migration_name = '0003_derived'");
  await expect(migrate(database.url)).rejects.toThrow(
    /^Cette base a été créée par une version de travail antérieure, .* \(0003_derived\), .* DATA_DIR .*\.$/,
  );
});

it("lets pass a migration that only a newer release knows", async () => {
  await client.query(
    "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('1', 'x', '9999_newer', now())",
  );
  expect(await migrate(database.url)).toEqual([]);
});

it("says in one sentence that nobody answers", async () => {
  await expect(migrate("postgresql://qp:x@127.0.0.1:1/qp")).rejects.toThrow(
    /^La base de données ne répond pas : .*ECONNREFUSED.*\.$/,
  );
});

it("grants the application's role the same rights when two processes do so at once", async () => {
  await Promise.all([
    grantAccess(database.url, APPLICATION_ROLE),
    grantAccess(database.url, APPLICATION_ROLE),
  ]);
  const { rows } = await client.query(
    "SELECT has_table_privilege($1, 'project', 'SELECT') AS reads, has_table_privilege($1, 'project', 'DELETE') AS deletes",
    [APPLICATION_ROLE],
  );
  expect(rows).toEqual([{ reads: true, deletes: false }]);
});
