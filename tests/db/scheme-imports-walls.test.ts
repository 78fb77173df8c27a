import type { Pool } from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { applyAids } from "@/lib/features/schemes/imports/applying/mutations";
import { compareAids } from "@/lib/features/schemes/imports/comparing/mutations";
import {
  countChosenAids,
  getImportDirectory,
  getNextPage,
  getSchemeImport,
  getValueNames,
  isReadingDue,
  listReportsToReview,
  listSchemeImportItems,
  listSchemeImports,
  listWaitingSchemeImports,
} from "@/lib/features/schemes/imports/data";
import {
  cancelSchemeImport,
  chooseAids,
  confirmSchemeImport,
  decideAids,
  pauseApplication,
} from "@/lib/features/schemes/imports/review/mutations";
import {
  endAidReading,
  failSchemeImport,
  keepAids,
  openSchemeImport,
} from "@/lib/features/schemes/imports/staging/mutations";
import { stagedAid } from "@/lib/features/schemes/imports/staging/rules";
import type { Actor } from "@/lib/kernel/actor";
import { systemActor } from "@/lib/platform/actors";
import { aid, aids, savedFile } from "@/tests/support/aides-territoires";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { apply, stage } from "@/tests/support/scheme-imports";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES } from "@/tests/support/visibility-matrix";

/** How schemes come in is the administrator's, whoever else asks, in code and in SQL; what has come in is everybody's. */
const database = testDatabase();
const STRANGERS = AUDIENCES.filter((audience) => audience !== "admin");
let pool: Pool;
let fixture: VisibilityFixture;
let id: number;

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
  const { admin } = fixture.actors;
  await apply(admin, (await stage(admin, savedFile(aids(2)))).id);
  id = (await stage(admin, savedFile([aid(1, { name: "Autre" }), ...aids(2, 2)]))).id;
  await pool.query(`CREATE TABLE kept_item AS SELECT * FROM scheme_import_item WHERE import_id = ${id}`);
});
// Whatever the test before has done, in whatever order they run: some let the application itself write.
beforeEach(async () => {
  await pool.query("DELETE FROM scheme_import WHERE id > $1", [id]);
  await pool.query("DELETE FROM scheme_import_item WHERE import_id = $1", [id]);
  await pool.query("INSERT INTO scheme_import_item SELECT * FROM kept_item");
  await setStatus("review");
});

const setStatus = (status: string, origin = "file") =>
  pool.query("UPDATE scheme_import SET status = $2, origin = $3 WHERE id = $1", [id, status, origin]);

const READS: Readonly<Record<string, (actor: Actor) => Promise<boolean>>> = {
  listSchemeImports: async (actor) => (await listSchemeImports(actor)).length > 0,
  getSchemeImport: async (actor) => (await getSchemeImport(actor, id)) !== null,
  listSchemeImportItems: async (actor) =>
    (await listSchemeImportItems(actor, id, { show: null, page: 1 })).length > 0,
  countChosenAids: async (actor) => (await countChosenAids(actor, id)).chosen > 0,
  getValueNames: async (actor) => Object.keys(await getValueNames(actor)).length > 0,
  listReportsToReview: async (actor) => (await listReportsToReview(actor)).length > 0,
  listWaitingSchemeImports: async (actor) => {
    await setStatus("comparing");
    return (await listWaitingSchemeImports(actor)).length > 0;
  },
  getNextPage: async (actor) => {
    await setStatus("reading", "api");
    return (await getNextPage(actor, id)) !== null;
  },
  isReadingDue: async (actor) => {
    await pool.query("UPDATE scheme_import SET origin = 'file'");
    await setStatus("done");
    return isReadingDue(actor);
  },
};

describe.each(Object.entries(READS))("%s", (_, sees) => {
  it.each(AUDIENCES)("for %s", async (audience) => {
    expect(await sees(fixture.actors[audience])).toBe(audience === "admin");
  });
});

const everything = async () =>
  (
    await pool.query(
      `SELECT (SELECT json_agg(i ORDER BY id) FROM scheme_import i) AS imports,
         (SELECT json_agg(i ORDER BY import_id, external_id) FROM scheme_import_item i) AS items,
         (SELECT json_agg(s ORDER BY id) FROM support_scheme s) AS schemes, (SELECT count(*) FROM journal_entry) AS entries`,
    )
  ).rows;

const directory = () => getImportDirectory(fixture.actors.admin);
const WRITES: Readonly<
  Record<string, readonly [status: string, write: (actor: Actor) => Promise<unknown>, refused: unknown]>
> = {
  openSchemeImport: [
    "review",
    (actor) => openSchemeImport(actor, { origin: "file", fileName: "x" }),
    { ok: false, refusal: "notFound" },
  ],
  keepAids: ["reading", (actor) => keepAids(actor, id, [stagedAid(aid(7), 1)]), false],
  endAidReading: ["reading", (actor) => endAidReading(actor, id, { shortfall: null, declared: null }), false],
  failSchemeImport: ["reading", (actor) => failSchemeImport(actor, id, "x"), undefined],
  compareAids: ["comparing", async (actor) => compareAids(actor, id, await directory()), false],
  decideAids: ["review", (actor) => decideAids(actor, id, []), { ok: false, refusal: "notFound" }],
  chooseAids: ["review", (actor) => chooseAids(actor, id, false, null), { ok: false, refusal: "notFound" }],
  confirmSchemeImport: [
    "review",
    (actor) => confirmSchemeImport(actor, id),
    { ok: false, refusal: "notFound" },
  ],
  cancelSchemeImport: [
    "review",
    (actor) => cancelSchemeImport(actor, id),
    { ok: false, refusal: "notFound" },
  ],
  pauseApplication: ["applying", (actor) => pauseApplication(actor, id), undefined],
  applyAids: ["applying", async (actor) => applyAids(actor, id, await directory()), false],
};

describe.each(Object.entries(WRITES))("%s", (_, [status, write, refused]) => {
  it.each(STRANGERS)(
    "by %s answers as if there were no such import, and changes nothing",
    async (audience) => {
      await setStatus(status);
      const before = await everything();
      expect(await write(fixture.actors[audience])).toEqual(refused);
      expect(await everything()).toEqual(before);
    },
  );

  it("by the application itself, only what nobody else sees", async () => {
    await setStatus(status);
    const before = JSON.stringify((await everything())[0]?.schemes);
    await write(systemActor("test")).catch(() => {});
    expect(JSON.stringify((await everything())[0]?.schemes)).toBe(before);
  });
});

describe.each(["scheme_import", "scheme_import_item"])("%s, by SQL", (table) => {
  it.each(AUDIENCES)("as %s", async (audience) => {
    const client = await pool.connect();
    try {
      await asActor(client, fixture.actors[audience], async () => {
        const { rowCount } = await client.query(`SELECT FROM ${table}`);
        expect((rowCount ?? 0) > 0).toBe(audience === "admin");
        if (audience === "admin") return;
        const column = table === "scheme_import" ? "message = 'x'" : "chosen = NOT chosen";
        expect([0, "denied"]).toContain(await attempt(client, `UPDATE ${table} SET ${column}`));
        expect([0, "denied"]).toContain(await attempt(client, `DELETE FROM ${table}`));
      });
    } finally {
      client.release();
    }
  });
});

it.each(AUDIENCES)(
  "%s reads what the source says; nobody else than the administrator writes it",
  async (audience) => {
    const client = await pool.connect();
    try {
      await asActor(client, fixture.actors[audience], async () => {
        expect((await client.query("SELECT FROM scheme_notice")).rowCount).toBe(2);
        const written = await attempt(client, "UPDATE scheme_notice SET mention = 'x'");
        expect(written).toBe(audience === "admin" ? 2 : 0);
      });
    } finally {
      client.release();
    }
  },
);
