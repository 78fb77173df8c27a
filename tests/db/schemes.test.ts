import type { Pool } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { SCHEME_ZONES } from "@/lib/features/schemes/constants";
import { getScheme, listSchemes } from "@/lib/features/schemes/data";
import { NO_SCHEME_FILTERS } from "@/lib/features/schemes/schema";
import type { SchemeView } from "@/lib/features/schemes/types";
import { visitor } from "@/lib/platform/actors";
import { loadReference } from "@/prisma/seed/reference";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES } from "@/tests/support/visibility-matrix";

const database = testDatabase();
const TODAY = "2026-11-28";
let pool: Pool;
let fixture: VisibilityFixture;

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
});

const view = (parts: Partial<SchemeView> = {}): SchemeView => ({
  filters: NO_SCHEME_FILTERS,
  sort: "relevance",
  page: 1,
  ignored: [],
  ...parts,
});
const searching = (query: string) =>
  listSchemes(visitor, view({ filters: { ...NO_SCHEME_FILTERS, query } }), TODAY);

describe("the catalogue", () => {
  it("has the forty-seven schemes, what is over last and counted", async () => {
    const list = await listSchemes(visitor, view({ page: 3 }), TODAY);
    expect(list.total).toBe(47);
    expect(
      list.schemes.every(({ situation, closesOn }) => situation === "closed" || (closesOn ?? "9") < TODAY),
    ).toBe(true);
    expect(list.counts.state.clos).toBeGreaterThan(10);
    expect(list.counts.operator).toMatchObject({ bpifrance: 10, anct: 8 });
  });

  it("finds words whatever their accents and number, and forgives a slip", async () => {
    expect((await searching("fonciere de redynamisation")).schemes[0]?.slug).toBe(
      "foncieres-de-redynamisation",
    );
    expect((await searching("friche")).schemes.map(({ slug }) => slug)).toContain(
      "fonds-vert-recyclage-des-friches",
    );
    const slip = await searching("manufacutres");
    expect(slip.isFuzzy).toBe(true);
    expect(slip.schemes[0]?.slug).toBe("manufactures-de-proximite");
    expect(await searching("zzzzzz")).toMatchObject({ total: 0, isFuzzy: false });
    // Whatever a person may type there.
    for (const odd of ["&|!():*", "'", '"ouvert', "-", "é".repeat(200)]) await searching(odd);
  });

  it("tells one scheme whole, and nothing of what is not one", async () => {
    expect(await getScheme(visitor, "pret-d-honneur-quartier")).toMatchObject({
      name: "Prêt d’honneur Quartier",
      highestAmountCents: 1_500_000,
      priorityLabels: ["Soutien à l’entrepreneuriat"],
      opensOn: "2024-01-01",
      closesOn: null,
    });
    for (const slug of ["inconnu", "../", "a\u0000b", "é"]) expect(await getScheme(visitor, slug)).toBeNull();
  });

  it("keeps what an administrator changed when the reference data is loaded again", async () => {
    await pool.query(
      "UPDATE support_scheme SET situation = 'closed', warning = 'Clos depuis hier.' WHERE slug = 'citeslab'",
    );
    await loadReference(database.url);
    expect(await getScheme(visitor, "citeslab")).toMatchObject({
      situation: "closed",
      warning: "Clos depuis hier.",
    });
  });

  it("knows every zone by a word of its own", () => {
    expect(new Set(SCHEME_ZONES).size).toBe(SCHEME_ZONES.length);
  });
});

describe.each(AUDIENCES)("for %s", (audience) => {
  it("reads it; only the administrator writes it, in SQL too", async () => {
    const actor = fixture.actors[audience];
    expect((await listSchemes(actor, view(), TODAY)).total).toBe(47);
    expect(await getScheme(actor, "fonds-vert-recyclage-des-friches")).not.toBeNull();
    const client = await pool.connect();
    try {
      const renamed = await asActor(client, actor, (as) =>
        attempt(as, "UPDATE support_scheme SET name = 'Autre' WHERE slug = 'dotation-politique-de-la-ville'"),
      );
      expect(renamed).toBe(audience === "admin" ? 1 : 0);
    } finally {
      client.release();
    }
  });
});
