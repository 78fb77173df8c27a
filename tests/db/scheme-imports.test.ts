import type { Pool } from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getCriteria } from "@/lib/features/schemes/criteria/data";
import { writeSchemeCriteria } from "@/lib/features/schemes/criteria/mutations";
import { leavesOf } from "@/lib/features/schemes/criteria/rules";
import { getScheme, listSchemes } from "@/lib/features/schemes/data";
import { listSchemeImportItems } from "@/lib/features/schemes/imports/data";
import { chooseAids, decideAids } from "@/lib/features/schemes/imports/review/mutations";
import { importAidFile } from "@/lib/features/schemes/imports/service";
import { NO_SCHEME_FILTERS } from "@/lib/features/schemes/schema";
import type { Actor } from "@/lib/kernel/actor";
import { visitor } from "@/lib/platform/actors";
import { loadReference } from "@/prisma/seed/reference";
import { aid, aids, savedFile } from "@/tests/support/aides-territoires";
import { testDatabase } from "@/tests/support/database";
import { allItems, apply, importAll, runOf, stage, verdictsOf } from "@/tests/support/scheme-imports";
import { buildVisibilityFixture } from "@/tests/support/visibility-fixture";

const database = testDatabase();
let pool: Pool;
let admin: Actor;

beforeAll(async () => {
  pool = database.superuserPool();
  admin = (await buildVisibilityFixture(pool)).actors.admin;
});
beforeEach(async () => {
  await pool.query("DELETE FROM scheme_import");
  await pool.query("DELETE FROM support_scheme WHERE source <> 'catalogue'");
});

const schemes = async (columns: string) =>
  (await pool.query(`SELECT ${columns} FROM support_scheme WHERE source <> 'catalogue' ORDER BY external_id`))
    .rows;
async function* pieces(content: string) {
  yield new TextEncoder().encode(content);
}
const count = async () => (await schemes("id")).length;

describe("a saved file", () => {
  it("is a report first: nothing reaches the catalogue before it is applied", async () => {
    const run = await stage(
      admin,
      savedFile([aid(1), aid("2", { perimeter: "Bretagne", perimeter_scale: "region" })]),
    );
    expect(run).toMatchObject({ status: "review", aidCount: 2, shortfall: "", goneHold: "" });
    expect(run.counts).toMatchObject({ new: 1, elsewhere: 1, unknownLabels: 0 });
    expect(await count()).toBe(0);
    const done = await apply(admin, run.id);
    expect(done).toMatchObject({ status: "done", appliedByName: "admin", message: "" });
    // What concerns no territory is there to be chosen, and was not.
    expect(await schemes("external_id, slug, source")).toEqual([
      { external_id: "1", slug: "aide-numero-1-at-1", source: "aidesTerritoires" },
    ]);
    expect(await getScheme(visitor, "aide-numero-1-at-1")).toMatchObject({
      name: "Aide n° 1",
      operator: "ADEME",
      closesOn: "2027-12-31",
      priorityLabels: ["Développement du commerce et de l’artisanat"],
    });
    const { rows } = await pool.query(
      "SELECT verb, subject_kind, subject_key, actor_name FROM journal_entry WHERE subject_kind LIKE 'scheme%' AND at >= $1 ORDER BY id",
      [run.createdAt],
    );
    expect(rows).toEqual([
      {
        verb: "applySchemeImport",
        subject_kind: "schemeImport",
        subject_key: String(run.id),
        actor_name: "admin",
      },
      {
        verb: "importScheme",
        subject_kind: "scheme",
        subject_key: "aide-numero-1-at-1",
        actor_name: "admin",
      },
    ]);
  });

  it("the second time changes nothing, bare or in its envelope, whatever the order of keys and kinds of identifiers", async () => {
    await importAll(admin, aids(3));
    const before = await schemes("to_jsonb(support_scheme) AS row");
    const turned = aids(3).map((one) =>
      Object.fromEntries(Object.entries({ ...one, id: String(one.id) }).reverse()),
    );
    for (const content of [
      savedFile(aids(3)),
      `\uFEFF${JSON.stringify(aids(3), null, 2)}`,
      JSON.stringify(turned),
    ]) {
      const run = await stage(admin, content);
      expect(run).toMatchObject({ status: "done", counts: { unchanged: 3 } });
      expect(run.message).toMatch(/^Rien de nouveau/);
    }
    expect(await schemes("to_jsonb(support_scheme) AS row")).toEqual(before);
  });

  it("takes over long texts that changed alone", async () => {
    await importAll(admin, aids(1));
    const run = await stage(admin, savedFile([aid(1, { contact: "<p>Écrire au guichet</p>" })]));
    expect(await allItems(admin, run.id)).toMatchObject([{ verdict: "changed", changes: [] }]);
    await apply(admin, run.id);
    expect(JSON.stringify((await getScheme(visitor, "aide-numero-1-at-1"))?.notice)).toContain(
      "Écrire au guichet",
    );
  });

  it("tells what changed field by field, and applies only what is chosen", async () => {
    await importAll(admin, aids(3));
    const run = await stage(
      admin,
      savedFile([aid(1, { name: "Aide renommée" }), aid(2, { submission_deadline: null }), aid(3), aid(4)]),
    );
    expect(run.counts).toMatchObject({ changed: 2, unchanged: 1, new: 1 });
    const items = await allItems(admin, run.id);
    expect(items.find(({ externalId }) => externalId === "1")?.changes).toEqual([
      { field: "name", before: "Aide n° 1", after: "Aide renommée", kept: false },
    ]);
    expect(items.find(({ externalId }) => externalId === "2")?.changes).toEqual([
      { field: "closesOn", before: "2027-12-31", after: null, kept: false },
    ]);
    await chooseAids(admin, run.id, false, null);
    await decideAids(admin, run.id, [{ externalId: "2", chosen: true, linked: false, released: [] }]);
    await apply(admin, run.id);
    expect(await schemes("name, closes_on::text")).toEqual([
      { name: "Aide n° 1", closes_on: "2027-12-31" },
      { name: "Aide n° 2", closes_on: null },
      { name: "Aide n° 3", closes_on: "2027-12-31" },
    ]);
    // What was left is proposed again.
    const again = await stage(admin, savedFile([aid(1, { name: "Aide renommée" }), aid(2), aid(3), aid(4)]));
    expect(again.counts).toMatchObject({ changed: 2, new: 1 });
  });

  it("that stops in the middle, or is one page of several, marks nothing as gone", async () => {
    await importAll(admin, aids(4));
    const whole = savedFile(aids(4));
    const cut = await stage(admin, whole.slice(0, whole.indexOf('"id":4') + 30));
    expect(cut).toMatchObject({
      aidCount: 3,
      shortfall: "truncated",
      goneHold: "partial",
      counts: { unchanged: 3 },
    });
    const page = await stage(admin, savedFile(aids(3), { count: 4, next: "https://x.example/?page=2" }));
    expect(page).toMatchObject({ shortfall: "hasNext", goneHold: "partial" });
    const short = await stage(admin, savedFile(aids(3), { count: 4 }));
    expect(short).toMatchObject({ shortfall: "fewerThanDeclared", goneHold: "partial" });
    const nameless = await stage(admin, savedFile([...aids(3), { ...aid(9), id: null }]));
    expect(nameless).toMatchObject({ shortfall: "", goneHold: "unreadable", counts: { unreadable: 1 } });
    expect(await schemes("gone_at IS NOT NULL AS gone")).toEqual(Array(4).fill({ gone: false }));
  });

  it("that is none is refused, and the next one is taken", async () => {
    const refused = [
      ["rien", "unreadableFile"],
      ["", "unreadableFile"],
      ["{}", "unreadableFile"],
      ['{"autre":[{"id":1}]}', "unreadableFile"],
      ["[]", "noAids"],
      ['{"results":[]}', "noAids"],
      ['[{"id":1},tru]', "unreadableFile"],
      ['[{"id":1', "unreadableFile"],
      [`[{"a":"${"x".repeat(1_100_000)}"}]`, "unreadableFile"],
    ] as const;
    for (const [content, refusal] of refused) {
      const answer = await importAidFile(admin, { name: "x.json", body: pieces(content) });
      expect([content.slice(0, 20), answer]).toEqual([content.slice(0, 20), { ok: false, refusal }]);
    }
    expect((await stage(admin, savedFile(aids(1)))).status).toBe("review");
  });

  it("holds what Postgres cannot keep, and labels that nobody knows", async () => {
    const odd = aid(1, {
      name: "Nul \0 et moitié \uD800 d’un caractère",
      description: `<p>Un \u0000 deux</p><script>alert(1)</script>`,
      targeted_audiences: ["Communes", "Robots"],
      "cl\0é": "x",
      deep: JSON.parse(`${"[".repeat(200)}${"]".repeat(200)}`),
    });
    const run = await stage(admin, JSON.stringify([odd]));
    expect(run.counts).toMatchObject({ new: 1, unknownLabels: 1 });
    expect(await listSchemeImportItems(admin, run.id, { show: "unknownLabels", page: 1 })).toMatchObject([
      { issues: [{ kind: "unknownLabel", of: "audience", label: "Robots" }] },
    ]);
    await apply(admin, run.id);
    const [scheme] = await schemes("name, audience, purpose");
    expect(scheme).toEqual({
      name: "Nul et moitié \uFFFD d’un caractère",
      audience: "Communes, Robots",
      purpose: "Un deux",
    });
    expect((await stage(admin, JSON.stringify([odd]))).status).toBe("done");
  });
});

describe("a scheme that is no longer in the source", () => {
  it("is marked, never deleted, and unmarked when it comes back", async () => {
    await importAll(admin, aids(10));
    const run = await stage(admin, savedFile(aids(8)));
    expect(run.counts).toMatchObject({ gone: 2, unchanged: 8 });
    expect(await verdictsOf(admin, run.id)).toEqual({ "9": "gone", "10": "gone" });
    await apply(admin, run.id);
    expect(await count()).toBe(10);
    expect((await getScheme(visitor, "aide-numero-9-at-9"))?.goneOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    // Told once.
    expect((await stage(admin, savedFile(aids(8)))).status).toBe("done");

    const back = await stage(admin, savedFile([...aids(9)]));
    expect(back.counts).toMatchObject({ back: 1, unchanged: 8 });
    await apply(admin, back.id);
    expect((await schemes("external_id, gone_at")).filter(({ gone_at }) => gone_at !== null)).toHaveLength(1);
  });

  it("is not, when the source has lost more than thirty in a hundred", async () => {
    await importAll(admin, aids(10));
    const run = await stage(admin, savedFile(aids(6)));
    expect(run).toMatchObject({ goneHold: "countFell", counts: { unchanged: 6 } });
    expect(run.status).toBe("done");
    expect((await stage(admin, savedFile(aids(7)))).counts).toMatchObject({ gone: 3 });
  });
});

describe("what was changed by hand", () => {
  const byHand = (set: string) =>
    pool.query(`UPDATE support_scheme SET ${set} WHERE source <> 'catalogue' AND external_id = '1'`);

  it("is kept, told, and given back to the source only when asked", async () => {
    await importAll(admin, aids(2));
    await byHand("name = 'Nom choisi', amount = '10 €'");
    expect((await schemes("kept_fields"))[0]).toEqual({ kept_fields: ["amount", "name"] });

    const news = [aid(1, { name: "Nom de la source", submission_deadline: null }), aid(2)];
    const run = await stage(admin, savedFile(news));
    expect(run.counts).toMatchObject({ changed: 1 });
    const [item] = await allItems(admin, run.id);
    expect(item?.changes.map(({ field, kept }) => [field, kept])).toEqual([
      ["name", true],
      ["amount", true],
      ["closesOn", false],
    ]);
    await apply(admin, run.id);
    expect((await schemes("name, amount, closes_on, kept_fields"))[0]).toEqual({
      name: "Nom choisi",
      amount: "10 €",
      closes_on: null,
      kept_fields: ["amount", "name"],
    });

    const later = await stage(
      admin,
      savedFile([aid(1, { name: "Encore un nom", submission_deadline: null }), aid(2)]),
    );
    expect(later.counts).toMatchObject({ kept: 1 });
    await decideAids(admin, later.id, [{ externalId: "1", chosen: true, linked: false, released: ["name"] }]);
    await apply(admin, later.id);
    expect((await schemes("name, amount, kept_fields"))[0]).toEqual({
      name: "Encore un nom",
      amount: "10 €",
      kept_fields: ["amount"],
    });
  });

  it("after the report too", async () => {
    await importAll(admin, aids(1));
    const run = await stage(admin, savedFile([aid(1, { name: "Nom de la source" })]));
    await byHand("name = 'Écrit entre-temps'");
    await apply(admin, run.id);
    expect(await schemes("name")).toEqual([{ name: "Écrit entre-temps" }]);
  });
});

describe("the criteria of an imported scheme", () => {
  const written = () => getCriteria(admin, { schemeSlug: "aide-numero-1-at-1" });

  it("follow the source until somebody edits them", async () => {
    await importAll(admin, [aid(1, { perimeter: "Nord", perimeter_scale: "department" })]);
    const first = await written();
    expect(leavesOf(first?.tree ?? []).map(({ test }) => test.kind)).toEqual([
      "territory",
      "applicant",
      "priority",
      "unknown",
    ]);
    await importAll(admin, [aid(1)]);
    const second = await written();
    expect(leavesOf(second?.tree ?? []).map(({ test }) => test.kind)).toEqual([
      "applicant",
      "priority",
      "unknown",
    ]);

    await writeSchemeCriteria(admin, "aide-numero-1-at-1", { version: second?.version ?? 0, tree: [] });
    await importAll(admin, [aid(1, { perimeter: "Nord", perimeter_scale: "department" })]);
    expect((await written())?.tree).toEqual([]);
  });
});

describe("a scheme that the catalogue already describes", () => {
  it("is told by its name or its address, linked when the administrator says so, and stays two", async () => {
    const list = [
      aid(1, { name: "FONDS DE RESTRUCTURATION des locaux d'activité" }),
      aid(2, {
        origin_url:
          "https://www.agence-cohesion-territoires.gouv.fr/fonds-de-restructuration-des-locaux-dactivite-415/",
      }),
      aid(3),
    ];
    const run = await stage(admin, savedFile(list));
    expect(run.counts).toMatchObject({ new: 3, likeness: 2 });
    const twin = { slug: "fonds-de-restructuration-des-locaux-d-activite" };
    expect(await listSchemeImportItems(admin, run.id, { show: "likeness", page: 1 })).toMatchObject([
      { twin },
      { twin },
    ]);
    await decideAids(admin, run.id, [{ externalId: "1", chosen: true, linked: true, released: [] }]);
    await apply(admin, run.id);
    expect((await schemes("twin_id IS NOT NULL AS linked")).map(({ linked }) => linked)).toEqual([
      true,
      false,
      false,
    ]);
    const [imported] = await schemes("slug");
    expect((await getScheme(visitor, imported?.slug))?.twins).toMatchObject([twin]);
    expect((await getScheme(visitor, twin.slug))?.twins).toMatchObject([{ slug: imported?.slug }]);
  });
});

describe("two imports", () => {
  it("are one at a time, and the newer report takes the place of the one that waits", async () => {
    const first = await stage(admin, savedFile(aids(1)));
    const second = await stage(admin, savedFile(aids(2)));
    expect((await runOf(admin, first.id)).status).toBe("cancelled");
    expect(await decideAids(admin, first.id, [])).toEqual({ ok: false, refusal: "notInReview" });
    await pool.query("UPDATE scheme_import SET status = 'applying' WHERE id = $1", [second.id]);
    expect(await importAidFile(admin, { name: "x", body: pieces("[]") })).toEqual({
      ok: false,
      refusal: "busy",
    });
  });
});

it("leaves the reference data what it loads, and the loader leaves what was imported", async () => {
  await importAll(admin, aids(2));
  expect(await loadReference(database.url)).toMatchObject({ inserted: 0, updated: 0 });
  const view = { filters: NO_SCHEME_FILTERS, sort: "relevance", page: 1, ignored: [] } as const;
  expect((await listSchemes(visitor, view, "2026-11-28")).total).toBe(49);
});
