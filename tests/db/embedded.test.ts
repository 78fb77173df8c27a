import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterEach, expect, it } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/scripts/database/embedded";

const dataDir = `.test/embedded-${process.pid}`;
let postgres: EmbeddedPostgres | undefined;

afterEach(async () => {
  await postgres?.destroy();
  postgres = undefined;
  rmSync(dataDir, { recursive: true, force: true });
});

const start = async (fast = true) => {
  postgres = await startEmbeddedPostgres({ dataDir, fast });
  return postgres;
};

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

it("keeps the data from one start to the next, under an owner who is no superuser", async () => {
  const first = await start();
  await ask(first.url, "CREATE TABLE kept AS SELECT 1 AS n");
  await first.stop();
  const { url } = await start();
  expect(await ask(url, "SELECT n FROM kept")).toEqual([{ n: 1 }]);
  expect(await ask(url, "SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")).toEqual([
    { rolsuper: false, rolbypassrls: false },
  ]);
});

it("refuses a second start on the same folder, naming who holds it", async () => {
  await start();
  await expect(startEmbeddedPostgres({ dataDir, fast: true })).rejects.toThrow(
    new RegExp(`^Le dossier de données .+ est déjà utilisé par le processus ${process.pid}, .+\\.$`),
  );
});

it("recovers from a Postgres that was killed, and has lost nothing", async () => {
  const first = await start(false);
  await ask(first.url, "CREATE TABLE kept AS SELECT 1 AS n");
  const [row] = await ask(
    first.superuserUrl,
    "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid",
  );
  if (typeof row !== "object" || row === null || !("pid" in row) || typeof row.pid !== "number")
    throw new Error("no pid");
  process.kill(row.pid, "SIGKILL");
  await first.ended;
  const { url } = await start();
  expect(await ask(url, "SELECT n FROM kept")).toEqual([{ n: 1 }]);
});

it("says what to do when the passwords are not those of the folder", async () => {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, "secrets.json"), "{}");
  await expect(startEmbeddedPostgres({ dataDir, fast: true })).rejects.toThrow(
    /secrets\.json est illisible : /,
  );
});
