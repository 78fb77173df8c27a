import type { Pool } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import {
  countImportRows,
  getImport,
  getKnownMapping,
  listImportRows,
  listImports,
  listSampleCells,
  listWorkingImports,
  listWrongRows,
} from "@/lib/features/imports/data";
import {
  cancelImport,
  confirmImport,
  createImport,
  reopenMapping,
  startAnalysis,
} from "@/lib/features/imports/mutations";
import { readTable } from "@/lib/features/imports/reader/service";
import { acceptAll, confirmSuggestions, decideRows } from "@/lib/features/imports/review/mutations";
import { advanceImport } from "@/lib/features/imports/work/mutations";
import { getDirectory } from "@/lib/features/projects/data";
import type { ProjectDirectory } from "@/lib/features/projects/types";
import type { Actor } from "@/lib/kernel/actor";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { dryRun } from "@/tests/support/imports";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES, type Audience } from "@/tests/support/visibility-matrix";

/** An import is its own territory's, whoever else asks, in code and in SQL: a file may hold anything. */
const database = testDatabase();
const FILE = "Titre;Coût total\nSecret de Roubaix;12,5\n;x\n";
let pool: Pool;
let fixture: VisibilityFixture;
let directory: ProjectDirectory;
let id: number;
let shape: string;

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
  const { ownContributor } = fixture.actors;
  const found = await getDirectory(ownContributor, ownContributor.territoryId ?? 0);
  if (!found) throw new Error("no territory");
  directory = found;
  id = await dryRun(ownContributor, FILE);
  shape = (await pool.query("SELECT shape FROM import_mapping")).rows[0].shape;
});

const isOwn = (audience: Audience) => audience.startsWith("own");
const STRANGERS = AUDIENCES.filter((audience) => !isOwn(audience));

const READS: Readonly<Record<string, (actor: Actor) => Promise<boolean>>> = {
  listImports: async (actor) => (await listImports(actor)).length > 0,
  getImport: async (actor) => (await getImport(actor, id)) !== null,
  countImportRows: async (actor) =>
    Object.values((await countImportRows(actor, id)).verdicts).some((count) => count > 0),
  listImportRows: async (actor) => (await listImportRows(actor, id, { verdict: null, page: 1 })).length > 0,
  listSampleCells: async (actor) => (await listSampleCells(actor, id)).length > 0,
  listWrongRows: async (actor) => (await listWrongRows(actor, id)).length > 0,
  getKnownMapping: async (actor) => (await getKnownMapping(actor, shape)) !== null,
};

describe.each(Object.entries(READS))("%s", (_, sees) => {
  it.each(AUDIENCES)("for %s", async (audience) => {
    expect(await sees(fixture.actors[audience])).toBe(isOwn(audience));
  });
});

it.each(STRANGERS)("listWorkingImports tells %s of no work of others", async (audience) => {
  await pool.query("UPDATE import SET status = 'analysing', worker_id = created_by_id WHERE id = $1", [id]);
  expect(await listWorkingImports(fixture.actors[audience])).toEqual([]);
  await pool.query("UPDATE import SET status = 'review' WHERE id = $1", [id]);
});

const UNDECIDED = { duplicate: null, priority: null, conflicts: {} };

const WRITES: Readonly<Record<string, (actor: Actor) => Promise<{ ok: boolean } | boolean>>> = {
  startAnalysis: (actor) => startAnalysis(actor, id, ["title", "totalCost"]),
  confirmImport: (actor) => confirmImport(actor, id),
  reopenMapping: (actor) => reopenMapping(actor, id),
  cancelImport: (actor) => cancelImport(actor, id),
  decideRows: (actor) =>
    decideRows(actor, id, [{ number: 2, accepted: true, decision: UNDECIDED }], directory),
  acceptAll: (actor) => acceptAll(actor, id, true),
  confirmSuggestions: (actor) => confirmSuggestions(actor, id),
  advanceImport: (actor) => advanceImport(actor, id, directory),
};

describe.each(Object.entries(WRITES))("%s", (name, write) => {
  it.each(STRANGERS)(
    "by %s answers as if there were no such import, and changes nothing",
    async (audience) => {
      const before = await contents();
      const missing = name === "advanceImport" ? false : { ok: false, refusal: "notFound" };
      expect(await write(fixture.actors[audience])).toEqual(missing);
      expect(await contents()).toEqual(before);
    },
  );
});

async function contents(): Promise<unknown> {
  const { rows } = await pool.query(
    "SELECT to_json(i) AS import, (SELECT json_agg(r ORDER BY r.number) FROM import_row r WHERE r.import_id = i.id) AS lines FROM import i",
  );
  return rows;
}

it.each(AUDIENCES)("createImport by %s is of their own territory, or is not", async (audience) => {
  const actor = fixture.actors[audience];
  const read = await readTable(new TextEncoder().encode(FILE));
  if (!read.ok) throw new Error(read.refusal);
  const made = await createImport(actor, { name: "essai.csv", table: read.value });
  expect(made !== null).toBe(/^(own|other)/.test(audience));
  if (made === null) return;
  const { rows } = await pool.query("DELETE FROM import WHERE id = $1 RETURNING territory_id", [made]);
  expect(rows).toEqual([{ territory_id: actor.territoryId }]);
});

describe.each(["import", "import_row", "import_mapping"])("%s, by SQL", (table) => {
  it.each(AUDIENCES)("as %s", async (audience) => {
    const client = await pool.connect();
    try {
      await asActor(client, fixture.actors[audience], async () => {
        const { rowCount } = await client.query(`SELECT FROM ${table}`);
        expect((rowCount ?? 0) > 0).toBe(isOwn(audience));
        if (isOwn(audience)) return;
        const column =
          table === "import"
            ? "message = 'x'"
            : table === "import_row"
              ? "accepted = true"
              : "columns = '[]'";
        expect([0, "denied"]).toContain(await attempt(client, `UPDATE ${table} SET ${column}`));
        expect([0, "denied"]).toContain(await attempt(client, `DELETE FROM ${table}`));
      });
    } finally {
      client.release();
    }
  });
});
