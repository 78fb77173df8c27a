import type { Pool } from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getLibrary, listIndicatorJournal, listIndicators } from "@/lib/features/indicators/data";
import { addIndicator, applyIndicatorCommand, editIndicator } from "@/lib/features/indicators/mutations";
import type { IndicatorContent, LibraryIndicator } from "@/lib/features/indicators/types";
import type { Actor } from "@/lib/kernel/actor";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES, type Audience } from "@/tests/support/visibility-matrix";

const database = testDatabase();
let pool: Pool;
let fixture: VisibilityFixture;
let admin: Actor;

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
  admin = fixture.actors.admin;
});

const CONTENT: IndicatorContent = {
  label: "Cafés ouverts",
  unit: "cafés",
  direction: "up",
  aggregation: "sum",
  numeratorLabel: "",
  denominatorLabel: "",
  priorityIds: [1, 2],
};
const RATIO = {
  ...CONTENT,
  aggregation: "ratio",
  numeratorLabel: "Vacants",
  denominatorLabel: "Locaux",
} as const;

async function added(content: IndicatorContent = CONTENT): Promise<LibraryIndicator> {
  const result = await addIndicator(admin, content);
  if (!result.ok) throw new Error(result.refusal);
  return found(result.value);
}
async function found(slug: string): Promise<LibraryIndicator> {
  const indicator = (await getLibrary(admin))?.indicators.find((one) => one.slug === slug);
  if (!indicator) throw new Error(`no ${slug}`);
  return indicator;
}
const slugs = async () => (await listIndicators(admin)).map(({ slug }) => slug);
const insertFigure = (slug: string, value: number, denominator: number | null) =>
  pool.query(
    `INSERT INTO indicator_value (project_id, indicator_id, position, kind, "on", value, denominator)
     SELECT $1, id, 0, 'measure', '2026-01-31', $3, $4 FROM indicator WHERE slug = $2`,
    [fixture.projects.accepted.id, slug, value, denominator],
  );

describe("the library", () => {
  beforeEach(() => pool.query("DELETE FROM indicator WHERE slug LIKE 'cafes-ouverts%' AND NOT has_figures"));

  it("is read by everybody, worked on by the administrator, closed to the others", async () => {
    const indicator = await added();
    for (const audience of AUDIENCES) {
      const actor = fixture.actors[audience];
      expect((await listIndicators(actor)).length).toBeGreaterThan(10);
      if (audience === "admin") continue;
      expect(await getLibrary(actor)).toBeNull();
      expect(await listIndicatorJournal(actor, indicator.slug)).toBeNull();
      expect(await addIndicator(actor, CONTENT)).toEqual({ ok: false, refusal: "forbidden" });
      const edit = { slug: indicator.slug, version: 1, content: { ...CONTENT, unit: "x" } };
      expect(await editIndicator(actor, edit)).toEqual({ ok: false, refusal: "forbidden" });
      const command = { slug: indicator.slug, command: "withdraw" } as const;
      expect(await applyIndicatorCommand(actor, command)).toEqual({ ok: false, refusal: "forbidden" });
    }
    expect(await found(indicator.slug)).toEqual(indicator);
  });

  it.each(AUDIENCES)(
    "is written and its journal read by the administrator in SQL too: %s",
    async (audience) => {
      await added();
      const touched = await as(audience, (client) =>
        attempt(client, "UPDATE indicator SET unit = 'x' WHERE slug = 'cafes-ouverts'"),
      );
      expect(touched === 1).toBe(audience === "admin");
      const read = await as(audience, (client) =>
        client.query("SELECT FROM journal_entry WHERE subject_kind = 'indicator'"),
      );
      expect((read.rowCount ?? 0) > 0).toBe(audience === "admin");
    },
  );

  it("gives each its own address, and writes down who did what", async () => {
    const first = await added();
    const second = await added();
    expect([first.slug, second.slug]).toEqual(["cafes-ouverts", "cafes-ouverts-2"]);
    await editIndicator(admin, {
      slug: second.slug,
      version: second.version,
      content: { ...CONTENT, unit: "comptoirs" },
    });
    await applyIndicatorCommand(admin, { slug: second.slug, command: "withdraw" });
    await applyIndicatorCommand(admin, { slug: second.slug, command: "withdraw" });
    const journal = await listIndicatorJournal(admin, second.slug);
    const recent = journal?.slice(0, 3).map(({ verb }) => verb);
    expect(recent).toEqual(["withdraw", "update", "create"]);
    expect(journal?.[1]).toMatchObject({
      actorName: admin.name,
      changes: { unit: { before: "cafés", after: "comptoirs" } },
    });
  });

  it("lets the first of two administrators save, and shows the second what it was", async () => {
    const { slug, version } = await added();
    const results = await Promise.all(
      ["un", "deux"].map((unit) => editIndicator(admin, { slug, version, content: { ...CONTENT, unit } })),
    );
    const kinds = results.map((result) => (result.ok ? result.value.kind : result.refusal)).sort();
    expect(kinds).toEqual(["conflict", "saved"]);
    const current = await found(slug);
    expect(current.version).toBe(version + 1);
    // Knowing it, the second may go over it.
    const again = { slug, version: current.version, content: { ...CONTENT, unit: "trois" } };
    expect(await editIndicator(admin, again)).toEqual({ ok: true, value: { kind: "saved" } });
  });

  it("refuses priorities that do not exist", async () => {
    expect(await addIndicator(admin, { ...CONTENT, priorityIds: [99] })).toEqual({
      ok: false,
      refusal: "unknownPriority",
    });
  });

  it("moves one place at a time, and stops at the ends", async () => {
    const { slug } = await added();
    const before = await slugs();
    expect(before.at(-1)).toBe(slug);
    await applyIndicatorCommand(admin, { slug, command: "lower" });
    expect(await slugs()).toEqual(before);
    await applyIndicatorCommand(admin, { slug, command: "raise" });
    expect(await slugs()).toEqual([...before.slice(0, -2), slug, before.at(-2)]);
    await Promise.all([1, 2].map(() => applyIndicatorCommand(admin, { slug, command: "raise" })));
    expect((await slugs()).indexOf(slug)).toBe(before.length - 4);
  });

  it("keeps how it is added up, once a project has a figure", async () => {
    const { slug, version } = await added({ ...CONTENT, label: "Cafés mesurés" });
    expect((await editIndicator(admin, { slug, version, content: RATIO })).ok).toBe(true);
    await insertFigure(slug, 3, 12);
    const measured = await found(slug);
    expect(measured).toMatchObject({ hasFigures: true, projects: 1 });
    const changed = { slug, version: measured.version, content: CONTENT };
    expect(await editIndicator(admin, changed)).toEqual({ ok: false, refusal: "aggregationSettled" });
    const renamed = { slug, version: measured.version, content: { ...RATIO, label: "Autre nom" } };
    expect((await editIndicator(admin, renamed)).ok).toBe(true);
    // The database says the same, and a new source of reference data gives way.
    const sql =
      "UPDATE indicator SET aggregation = 'sum', numerator_label = '', denominator_label = '' WHERE slug = $1";
    expect(await as("admin", (client) => attempt(client, sql, [slug]))).toBe("denied");
    const client = await pool.connect();
    await client.query("SELECT set_config('app.role', 'system', false)");
    await client.query(sql, [slug]);
    await client.query("SELECT set_config('app.role', '', false)");
    client.release();
    expect(await found(slug)).toMatchObject({ aggregation: "ratio", numeratorLabel: "Vacants" });
  });

  it("takes no figure of another kind", async () => {
    await expect(insertFigure("vacance-commerciale", 4, null)).rejects.toThrow("two numbers");
    await expect(insertFigure("emplois-maintenus", 4, 8)).rejects.toThrow("two numbers");
  });
});

async function as<Value>(audience: Audience, work: Parameters<typeof asActor<Value>>[2]): Promise<Value> {
  const client = await pool.connect();
  try {
    return await asActor(client, fixture.actors[audience], work);
  } finally {
    client.release();
  }
}
