import type { Pool } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { getCriteria } from "@/lib/features/schemes/criteria/data";
import { CRITERIA_REFUSALS } from "@/lib/features/schemes/criteria/labels";
import { replaceCriteria, writeSchemeCriteria } from "@/lib/features/schemes/criteria/mutations";
import { draftsOf } from "@/lib/features/schemes/criteria/rules";
import { listSchemeCriteria } from "@/lib/features/schemes/criteria/schemes/data";
import type { CriterionDraft } from "@/lib/features/schemes/criteria/types";
import { systemActor, visitor } from "@/lib/platform/actors";
import { withActor } from "@/lib/platform/db";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES } from "@/tests/support/visibility-matrix";

const database = testDatabase();
let pool: Pool;
let fixture: VisibilityFixture;

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
  // Those that come with the software have tests of their own.
  await pool.query("DELETE FROM criteria_set");
});

const leaf = (test: Extract<CriterionDraft, { test: unknown }>["test"], sentence = ""): CriterionDraft => ({
  test,
  sentence,
  source: "https://exemple.test/reglement",
});
const TREE: CriterionDraft[] = [
  leaf({ kind: "inQpv", generations: [2024] }, "Le projet sert un quartier prioritaire de 2024."),
  {
    combine: "any",
    children: [
      leaf({ kind: "rate", of: "ownShare", from: 200, to: null }),
      { combine: "not", children: [leaf({ kind: "phase", phases: ["idea"] })] },
    ],
  },
  leaf({ kind: "unknown", text: "Le comité régional est favorable." }),
];

describe("the criteria of a scheme", () => {
  it("are kept as rows, in their order, with a version", async () => {
    const schemeSlug = "citeslab";
    expect(await getCriteria(visitor, { schemeSlug })).toMatchObject({ tree: [], version: 0 });
    const written = await writeSchemeCriteria(fixture.actors.admin, schemeSlug, { version: 0, tree: TREE });
    expect(written).toMatchObject({ ok: true, value: { kind: "saved", version: 1 } });
    const kept = await getCriteria(visitor, { schemeSlug });
    expect(draftsOf(kept.tree)).toEqual(TREE);
    expect(kept).toMatchObject({ version: 1, updatedByName: "admin" });
    expect(kept.tree.map(({ id }) => id)).toEqual([1, 2, 6]);
    const { rows } = await pool.query(
      `SELECT c.node, c.parent, c.depth, c.combine, c.kind FROM eligibility_criterion c JOIN criteria_set s ON s.id = c.set_id
       JOIN support_scheme d ON d.id = s.scheme_id WHERE d.slug = $1 ORDER BY c.node`,
      [schemeSlug],
    );
    expect(rows).toHaveLength(6);
    expect(rows[4]).toEqual({ node: 5, parent: 4, depth: 3, combine: null, kind: "phase" });
    const { rows: entries } = await pool.query(
      "SELECT changes FROM journal_entry WHERE subject_kind = 'schemeCriteria' AND subject_key = $1",
      [schemeSlug],
    );
    expect(entries).toEqual([{ changes: { criteria: { before: [], after: TREE } } }]);
  });

  it("are written once when they are sent twice, and never over somebody else's", async () => {
    const schemeSlug = "pret-d-honneur-quartier";
    const write = (version: number, tree: readonly CriterionDraft[]) =>
      writeSchemeCriteria(fixture.actors.admin, schemeSlug, { version, tree });
    const outcomes = await Promise.all([write(0, TREE), write(0, TREE)]);
    expect(outcomes.map((outcome) => outcome.ok && outcome.value.kind).sort()).toEqual([
      "saved",
      "unchanged",
    ]);
    const conflict = await write(0, TREE.slice(0, 1));
    expect(conflict).toMatchObject({ ok: true, value: { kind: "conflict", current: { version: 1 } } });
    expect((await getCriteria(visitor, { schemeSlug })).tree).toHaveLength(3);
    expect(await write(1, [])).toMatchObject({ ok: true, value: { kind: "saved", version: 2 } });
    expect(await getCriteria(visitor, { schemeSlug })).toMatchObject({ tree: [], version: 2 });
  });

  it("are refused when there are too many, too deep, or no such scheme", async () => {
    const { admin } = fixture.actors;
    const many = Array.from({ length: 61 }, () => leaf({ kind: "unknown", text: "x" }));
    let deep: CriterionDraft = leaf({ kind: "unknown", text: "x" });
    for (let level = 0; level < 4; level += 1) deep = { combine: "all", children: [deep] };
    const refused = async (slug: string, tree: CriterionDraft[]) => {
      const outcome = await writeSchemeCriteria(admin, slug, { version: 0, tree });
      return outcome.ok ? outcome.value.kind : CRITERIA_REFUSALS[outcome.refusal];
    };
    expect(await refused("acse", many)).toBe("Ce dispositif n’existe pas.");
    expect(await refused("cap-jeunes-createurs-en-quartiers", TREE)).toBe("Ce dispositif n’existe pas.");
    expect(await refused("entrepreneuriat-quartiers-2030", many)).toMatch(/^Soixante critères/);
    expect(await refused("entrepreneuriat-quartiers-2030", [deep])).toMatch(/^Quatre niveaux/);
  });

  it("of a profile are its organisation's, which alone reads and writes them", async () => {
    const { partner } = fixture.actors;
    const { rows } = await pool.query(
      "INSERT INTO intervention_profile (creation_key, organisation_id, name) VALUES (gen_random_uuid(), $1, 'Essai') RETURNING id",
      [partner.organisationId],
    );
    const owner = { profileId: rows[0].id };
    const input = { version: 0, tree: TREE };
    await withActor(partner, (tx) => replaceCriteria(tx, owner, input, "Essai"));
    for (const audience of AUDIENCES) {
      const actor = fixture.actors[audience];
      const seen = (await getCriteria(actor, owner)).tree.length;
      expect([audience, seen]).toEqual([audience, audience === "partner" ? 3 : 0]);
      if (audience === "partner") continue;
      const written = withActor(actor, (tx) => replaceCriteria(tx, owner, { version: 1, tree: [] }, "Essai"));
      await expect(written).rejects.toThrow();
    }
  });
});

describe.each(AUDIENCES)("for %s", (audience) => {
  it("are read by everybody and written by the administrator, in SQL too", async () => {
    const actor = fixture.actors[audience];
    const system = systemActor("test");
    const schemeSlug = "fonds-vert-recyclage-des-friches";
    await withActor(system, (tx) => replaceCriteria(tx, { schemeSlug }, { version: 0, tree: TREE }, "Essai"));
    const { schemes } = await listSchemeCriteria(actor, "2026-11-28");
    expect(schemes.find(({ slug }) => slug === schemeSlug)?.tree).toHaveLength(3);
    const { tree, version } = await getCriteria(actor, { schemeSlug });
    expect(tree).toHaveLength(3);
    const outcome = await writeSchemeCriteria(actor, schemeSlug, { version, tree: TREE.slice(1) });
    expect(outcome.ok).toBe(audience === "admin");
    await withActor(system, (tx) =>
      replaceCriteria(tx, { schemeSlug }, { version: version + (outcome.ok ? 1 : 0), tree: TREE }, "Essai"),
    );
    const client = await pool.connect();
    try {
      const ours =
        "(SELECT s.id FROM criteria_set s JOIN support_scheme d ON d.id = s.scheme_id WHERE d.slug = 'fonds-vert-recyclage-des-friches')";
      const deleted = await asActor(client, actor, (as) =>
        attempt(as, `DELETE FROM eligibility_criterion WHERE set_id = ${ours} AND node = 6`),
      );
      expect(deleted).toBe(audience === "admin" ? 1 : 0);
      const updated = await asActor(client, actor, (as) =>
        attempt(as, `UPDATE criteria_set SET version = 9 WHERE id = ${ours}`),
      );
      expect(updated).toBe(audience === "admin" ? 1 : 0);
    } finally {
      client.release();
    }
  });
});
