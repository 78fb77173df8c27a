import type { Pool } from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getPlaceGround, listQpvSuccessions, locatePoint } from "@/lib/features/contours/location/data";
import {
  applyContourImport,
  closeContourImport,
  createContourImport,
  draftContours,
} from "@/lib/features/contours/mutations";
import { drawingOf, normaliseGeometry } from "@/lib/features/contours/rules";
import { findPlace } from "@/lib/features/projects/place/data";
import { mintActor } from "@/lib/platform/actors";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES } from "@/tests/support/visibility-matrix";

const database = testDatabase();
let pool: Pool;
let fixture: VisibilityFixture;
let roubaix: { id: number; longitude: number; latitude: number };

const square = (x: number, y: number, size: number) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];

async function load(kind: string, code: string, coordinates: number[][][]) {
  const normalised = normaliseGeometry({ type: "Polygon", coordinates });
  if (!normalised.ok) throw new Error(normalised.reason);
  const { outline, box } = normalised;
  await pool.query(
    `INSERT INTO contour (kind, code, name, geometry, drawing, west, south, east, north, source)
     VALUES ($1, $2, $2, $3, $4, $5, $6, $7, $8, 'essai')
     ON CONFLICT (kind, code) DO UPDATE SET geometry = excluded.geometry, drawing = excluded.drawing`,
    [
      kind,
      code,
      JSON.stringify(outline),
      JSON.stringify(drawingOf(outline, box)),
      box.west,
      box.south,
      box.east,
      box.north,
    ],
  );
}

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
  const { rows } = await pool.query("SELECT id, longitude, latitude FROM territory WHERE slug = 'roubaix'");
  roubaix = rows[0];
});

describe.each(AUDIENCES)("%s", (audience) => {
  it("reads contours, and writes them only as administrator", async () => {
    await load("departement", "59", [square(3, 50, 1)]);
    const client = await pool.connect();
    try {
      const read = await asActor(client, fixture.actors[audience], async (as) => {
        const { rowCount } = await as.query("SELECT FROM contour");
        return rowCount;
      });
      expect(read).toBeGreaterThan(0);
      for (const sql of [
        "UPDATE contour SET name = 'x' WHERE kind = 'departement'",
        "DELETE FROM contour WHERE kind = 'departement'",
        "INSERT INTO contour_import (kind, file_name, author_name) VALUES ('qpv', 'x', 'x')",
      ]) {
        const changed = await asActor(client, fixture.actors[audience], (as) => attempt(as, sql));
        expect([sql, changed === 1]).toEqual([sql, audience === "admin"]);
      }
    } finally {
      client.release();
    }
  });

  it("imports only as administrator", async () => {
    const actor = fixture.actors[audience];
    const opened = await createContourImport(actor, { kind: "qpv", fileName: "x", expectedBytes: null });
    expect(opened.ok).toBe(audience === "admin");
    const id = opened.ok ? opened.value : 1;
    const progress = { readBytes: 1, features: 1 };
    const report = { refusal: null } as never;
    expect((await draftContours(actor, id, [], progress)).ok).toBe(audience === "admin");
    expect((await closeContourImport(actor, id, "failed", report, progress)).ok).toBe(audience === "admin");
    expect((await applyContourImport(actor, id, report, progress)).ok).toBe(audience === "admin");
  });
});

describe("what a point gives", () => {
  beforeEach(async () => {
    await pool.query("DELETE FROM contour");
  });
  const visitor = () => fixture.actors.visitor;
  const at = (dx: number, dy: number) => ({
    longitude: roubaix.longitude + dx,
    latitude: roubaix.latitude + dy,
  });

  it("nothing without contours, and says so", async () => {
    expect(await locatePoint(visitor(), roubaix.id, at(0, 0))).toMatchObject({
      knowsCommunes: false,
      knowsQpvs: false,
      commune: null,
      qpvs: [],
      nearest: null,
    });
    expect(await findPlace(visitor(), roubaix.id, "n’importe quoi")).toBeNull();
  });

  it("commune and QPV with them, or the distance to the nearest", async () => {
    const { rows } = await pool.query(
      "SELECT code FROM qpv WHERE territory_id = $1 AND generation = 2024 ORDER BY code",
      [roubaix.id],
    );
    const { longitude, latitude } = roubaix;
    await load("departement", "59", [square(2, 50, 2)]);
    await load("commune", "59512", [square(longitude - 0.05, latitude - 0.05, 0.1)]);
    await load("qpv", rows[0].code, [square(longitude - 0.01, latitude - 0.01, 0.02)]);
    const inside = await locatePoint(visitor(), roubaix.id, at(0, 0));
    expect(inside).toMatchObject({ knowsCommunes: true, knowsQpvs: true, nearest: null });
    expect(inside.commune?.nom).toBe("Roubaix");
    expect(inside.qpvs.map(({ code }) => code)).toEqual([rows[0].code]);
    const north = await locatePoint(visitor(), roubaix.id, at(0, 0.02));
    expect(north.qpvs).toEqual([]);
    expect(north.nearest?.metres).toBeGreaterThan(1_100);
    expect(north.nearest?.metres).toBeLessThan(1_125);
    expect((await locatePoint(visitor(), roubaix.id, at(0, 0.2))).commune).toBeNull();
    expect(
      (await locatePoint(visitor(), roubaix.id, { longitude: 50.69, latitude: 3.17 })).metresFromCentre,
    ).toBeGreaterThan(1e6);
    const ground = await getPlaceGround(visitor(), roubaix.id);
    expect(ground?.outlines.map(({ kind }) => kind).sort()).toEqual(["commune", "departement", "qpv"]);
  });

  it("follows a QPV from one generation to the next, by contours or else by name", async () => {
    const { rows } = await pool.query("SELECT id FROM territory WHERE slug = 'grand-narbonne'");
    const actor = mintActor({ ...fixture.actors.visitor });
    const byName = await listQpvSuccessions(actor, rows[0].id);
    expect(byName).toContainEqual({
      from: { code: "QP011007", name: "Narbonne Ouest" },
      to: { code: "QN01107I", name: "Narbonne Ouest" },
      share: null,
    });
    await load("qpv", "QP011007", [square(3, 43, 0.02)]);
    await load("qpv", "QN01107I", [square(3.01, 43, 0.02)]);
    const measured = (await listQpvSuccessions(actor, rows[0].id)).find(
      ({ from }) => from.code === "QP011007",
    );
    expect(measured?.share).toBeCloseTo(0.5, 1);
  });
});
