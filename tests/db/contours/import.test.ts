import { existsSync, readFileSync } from "node:fs";
import type { Pool } from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getContourAdministration } from "@/lib/features/contours/data";
import { importContours } from "@/lib/features/contours/service";
import type { ContourImportView, ImportSettings } from "@/lib/features/contours/types";
import { mintActor } from "@/lib/platform/actors";
import { testDatabase } from "@/tests/support/database";

const database = testDatabase();
let pool: Pool;
beforeAll(() => {
  pool = database.superuserPool();
});
beforeEach(async () => {
  await pool.query("DELETE FROM contour; DELETE FROM contour_import");
});

const person = {
  userId: "00000000-0000-4000-8000-000000000001",
  name: "Admin",
  email: "",
  organisationId: null,
  organisationName: "",
  territoryId: null,
};
const admin = mintActor({ ...person, role: "admin" });
const QPV: ImportSettings = { kind: "qpv", codeProperty: "", nameProperty: "" };

const square = (x: number, y: number, size = 0.01) => [
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ],
];
const feature = (code: unknown, coordinates: unknown = square(3.17, 50.69), type = "Polygon") => ({
  type: "Feature",
  properties: { code_qp: code, lib_qp: `Quartier ${code}` },
  geometry: { type, coordinates },
});
const collection = (features: readonly unknown[], more: object = {}) =>
  JSON.stringify({ type: "FeatureCollection", ...more, features });

async function* inPieces(text: string | Buffer, size = 1000) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function imported(text: string | Buffer, settings = QPV): Promise<ContourImportView> {
  const id = await importContours(admin, settings, {
    name: "essai.geojson",
    expectedBytes: null,
    body: inPieces(text),
  });
  const all = await getContourAdministration(admin);
  const found = all?.imports.find((one) => one.id === id);
  if (!found) throw new Error("an import leaves a report");
  return found;
}
const contours = async () =>
  (await pool.query("SELECT kind, code, name FROM contour ORDER BY code")).rows as {
    code: string;
    name: string;
  }[];

it("takes what the programme follows, tells the rest, and takes nothing twice", async () => {
  const file = collection([feature("QN01301M"), feature("qn01302m"), feature("QN99999Z")], { name: "qpv" });
  const known = 2;
  const first = await imported(file);
  expect(first).toMatchObject({ state: "done", features: 3 });
  expect(first.report).toMatchObject({
    matched: known,
    added: known,
    codeProperty: "code_qp",
    nameProperty: "lib_qp",
    unknownCount: 1,
  });
  expect((await imported(file)).report).toMatchObject({ added: 0, replaced: 0, unchanged: known });
});

describe("a file that is not good", () => {
  const known = "QN01301M";
  it.each<[string, string | Buffer, object]>([
    ["empty", "", { refusal: "notJson" }],
    ["no JSON", "<html>", { refusal: "notJson" }],
    ["cut", collection([feature(known)]).slice(0, -20), { refusal: "truncated" }],
    ["cut in a text", collection([feature(known)]).slice(0, 60), { refusal: "truncated" }],
    ["wrong between entities", `${collection([feature(known)]).slice(0, -2)},,]}`, { refusal: "notJson" }],
    ["wrong in an entity", collection([feature(known)]).replace("50.69", "50,,69"), { refusal: "notJson" }],
    ["UTF-16", Buffer.from(`\ufeff${collection([])}`, "utf16le"), { refusal: "notUtf8" }],
    ["windows-1252", Buffer.from(collection([feature("é")]), "latin1"), { refusal: "notUtf8" }],
    ["a single entity", JSON.stringify(feature(known)), { refusal: "notACollection" }],
    ["a list", "[1, 2]", { refusal: "notACollection" }],
    ["nothing in it", collection([]), { refusal: "noFeature" }],
    ["other things than entities", collection([null, 3]), { refusal: "notACollection" }],
    [
      "other codes",
      collection([feature("QN99999Z")]),
      { refusal: "nothingKnown", unknownCodes: ["QN99999Z"] },
    ],
    [
      "no usual property",
      collection([{ ...feature(known), properties: { quartier: known } }]),
      { refusal: "codeNotFound", properties: ["quartier"] },
    ],
    [
      "Lambert 93, said",
      collection([feature(known)], {
        crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::2154" } },
      }),
      { refusal: "wrongCrs", crs: "urn:ogc:def:crs:EPSG::2154" },
    ],
    [
      "Lambert 93, not said",
      collection([feature(known, square(704_000, 7_060_000, 100))]),
      { refusal: "badFeatures", problems: [{ index: 1, code: known, reason: "lambert93" }] },
    ],
    ["the same code twice", collection([feature(known), feature(known)]), { refusal: "badFeatures" }],
    ["a NUL", collection([feature("QN\u0000\ud800")]), { refusal: "nothingKnown" }],
  ])("%s", async (_what, text, report) => {
    await imported(collection([feature("QN01301M", square(5.2, 43.4))]));
    const before = await contours();
    const result = await imported(text);
    expect(result.state).toBe("refused");
    expect(result.report).toMatchObject(report);
    expect(await contours()).toEqual(before);
    expect((await pool.query("SELECT FROM contour_draft")).rowCount).toBe(0);
  });

  it("takes nothing when the sending is cut", async () => {
    const error = console.error;
    console.error = () => {};
    async function* cut() {
      yield Buffer.from(collection([feature(known)]).slice(0, 100));
      throw new Error("socket closed");
    }
    await importContours(admin, QPV, { name: "x", expectedBytes: null, body: cut() });
    console.error = error;
    expect((await getContourAdministration(admin))?.imports[0]).toMatchObject({
      state: "failed",
      report: { refusal: "cutOff" },
    });
  });
});

it("reads what official files hold: a byte order mark, a reference system, heights, several polygons, chosen properties", async () => {
  const high = square(5.2, 43.4).map((ring) => ring.map(([x, y]) => [x, y, 12.5]));
  const file = `\ufeff${collection(
    [
      {
        type: "Feature",
        properties: { "Le code": "QN01301M", Intitulé: "Florida" },
        geometry: { type: "MultiPolygon", coordinates: [high] },
      },
    ],
    { crs: { type: "name", properties: { name: "urn:ogc:def:crs:OGC:1.3:CRS84" } } },
  )}`;
  const result = await imported(file, { kind: "qpv", codeProperty: "le code", nameProperty: "intitulé" });
  expect(result).toMatchObject({ state: "done", report: { added: 1 } });
  expect(await contours()).toEqual([{ kind: "qpv", code: "QN01301M", name: "Florida" }]);
});

it("finds communes by codes that lost their zero, and territories by SIREN", async () => {
  const commune = { ...feature(0), properties: { INSEE_COM: 59512, NOM: "Roubaix" } };
  expect(await imported(collection([commune]), { ...QPV, kind: "commune" })).toMatchObject({
    report: { added: 1 },
  });
  const { rows } = await pool.query("SELECT slug, siren FROM territory WHERE siren IS NOT NULL LIMIT 1");
  const territory = { ...feature(0), properties: { siren: rows[0].siren } };
  await imported(collection([territory]), { ...QPV, kind: "territory" });
  expect(await contours()).toContainEqual(expect.objectContaining({ code: rows[0].slug }));
});

it("says that an import stands still when its process is gone", async () => {
  await pool.query(
    "INSERT INTO contour_import (kind, file_name, author_name, touched_at) VALUES ('qpv', 'x', 'Admin', now() - interval '2 minutes')",
  );
  expect((await getContourAdministration(admin))?.imports[0]?.state).toBe("interrupted");
});

it("is the administrator's", async () => {
  const agent = mintActor({ ...person, role: "coordinator", territoryId: 1 });
  const file = { name: "x", expectedBytes: null, body: inPieces(collection([feature("QN01301M")])) };
  expect(await importContours(agent, QPV, file)).toBeNull();
  expect(await getContourAdministration(agent)).toBeNull();
});

// The contours of the QPV of 2024, where somebody has the file: see docs/decisions/0018.
const officialFile = process.env.REAL_CONTOUR_FILE ?? "";
if (existsSync(officialFile)) {
  it("loads the official file", async () => {
    const result = await imported(readFileSync(officialFile));
    expect(result).toMatchObject({ state: "done", features: 184, report: { added: 184, problemCount: 0 } });
  });
}
