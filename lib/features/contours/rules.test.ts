import { geoArea, geoContains } from "d3-geo";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInside, metresTo, shareWithin } from "./location/service";
import {
  boxOf,
  cleanCode,
  drawingOf,
  normaliseGeometry,
  recogniseCode,
  recogniseName,
  signedArea,
} from "./rules";
import type { GeometryRefusal, Position, Ring } from "./types";

const square = (x: number, y: number, size: number): Ring => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];

const outlineOf = (coordinates: unknown, type = "Polygon") => {
  const normalised = normaliseGeometry({ type, coordinates });
  if (!normalised.ok) throw new Error(normalised.reason);
  return normalised.outline;
};
const asGeoJson = (outline: ReturnType<typeof outlineOf>) => ({
  type: "MultiPolygon" as const,
  coordinates: outline.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y]))),
});

/** A star-shaped polygon around a point, wound either way: never crosses itself. */
const star = fc
  .record({
    x: fc.double({ min: -5, max: 8, noNaN: true }),
    y: fc.double({ min: 42, max: 51, noNaN: true }),
    radii: fc.array(fc.double({ min: 0.01, max: 0.5, noNaN: true }), { minLength: 3, maxLength: 40 }),
    isReversed: fc.boolean(),
  })
  .map(({ x, y, radii, isReversed }) => {
    const corners = radii.map((radius, rank): Position => {
      const angle = (rank / radii.length) * 2 * Math.PI;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    });
    const closed = [...corners, corners[0] ?? [x, y]];
    return { centre: { longitude: x, latitude: y }, ring: isReversed ? closed.reverse() : closed };
  });

describe("winding", () => {
  it("is what d3-geo reads as the inside, whichever way the file had it", () => {
    fc.assert(
      fc.property(star, ({ ring }) => {
        const outline = outlineOf([ring]);
        // Wound the other way, it would be the whole earth but this.
        expect(geoArea(asGeoJson(outline))).toBeLessThan(0.01);
        expect(signedArea(outline[0]?.[0] ?? [])).toBeLessThan(0);
      }),
    );
  });

  it("turns holes the other way", () => {
    const outline = outlineOf([square(3, 50, 1), square(3.2, 50.2, 0.2)]);
    const [outer = [], hole = []] = outline[0] ?? [];
    expect(signedArea(outer)).toBeLessThan(0);
    expect(signedArea(hole)).toBeGreaterThan(0);
    expect(geoContains(asGeoJson(outline), [3.3, 50.3])).toBe(false);
    expect(geoContains(asGeoJson(outline), [3.1, 50.1])).toBe(true);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(star, ({ ring }) => {
        const once = outlineOf([ring]);
        expect(outlineOf(once, "MultiPolygon")).toEqual(once);
      }),
    );
  });
});

it.each<[string, unknown, GeometryRefusal]>([
  ["nothing", null, "noGeometry"],
  ["a point", { type: "Point", coordinates: [3, 50] }, "wrongType"],
  ["a collection", { type: "GeometryCollection", geometries: [] }, "wrongType"],
  ["no coordinates", { type: "Polygon" }, "malformed"],
  ["no polygon", { type: "MultiPolygon", coordinates: [] }, "noGeometry"],
  ["no ring", { type: "Polygon", coordinates: [] }, "noGeometry"],
  [
    "text for numbers",
    { type: "Polygon", coordinates: [square(3, 50, 1).map(([x, y]) => [`${x}`, y])] },
    "malformed",
  ],
  ["a polygon as a multipolygon", { type: "MultiPolygon", coordinates: [square(3, 50, 1)] }, "malformed"],
  ["three points", { type: "Polygon", coordinates: [square(3, 50, 1).slice(0, 3)] }, "tooFewPoints"],
  [
    "an open ring",
    { type: "Polygon", coordinates: [[...square(3, 50, 1).slice(0, 4), [3.5, 50.5]]] },
    "notClosed",
  ],
  [
    "a line there and back",
    {
      type: "Polygon",
      coordinates: [
        [
          [3, 50],
          [4, 51],
          [5, 52],
          [4, 51],
          [3, 50],
        ],
      ],
    },
    "flat",
  ],
  [
    "the same point",
    {
      type: "Polygon",
      coordinates: [
        [
          [3, 50],
          [3, 50],
          [3, 50],
          [3, 50],
        ],
      ],
    },
    "flat",
  ],
  ["latitude first, in Lille", { type: "Polygon", coordinates: [square(50.6, 3.1, 0.1)] }, "swapped"],
  ["latitude first, in La Réunion", { type: "Polygon", coordinates: [square(-21, 55.4, 0.1)] }, "swapped"],
  ["Lambert 93", { type: "Polygon", coordinates: [square(704_000, 7_060_000, 100)] }, "lambert93"],
  ["other metres", { type: "Polygon", coordinates: [square(353_000, 6_570, 100)] }, "outsideWgs84"],
  ["infinity", { type: "Polygon", coordinates: [square(Number.POSITIVE_INFINITY, 50, 1)] }, "outsideWgs84"],
  [
    "the antimeridian",
    {
      type: "Polygon",
      coordinates: [
        [
          [179, 0],
          [-179, 0],
          [-179, 1],
          [179, 1],
          [179, 0],
        ],
      ],
    },
    "antimeridian",
  ],
])("refuses %s", (_what, geometry, reason) => {
  expect(normaliseGeometry(geometry)).toEqual({ ok: false, reason });
});

it("leaves heights out, and holes that are less than a line", () => {
  const high = square(3, 50, 1).map(([x, y]) => [x, y, 12]);
  const dot = [3.5, 50.5];
  expect(outlineOf([high, [dot, dot, dot, dot]])).toEqual(outlineOf([square(3, 50, 1)]));
});

describe("what is inside", () => {
  const outline = outlineOf([[square(3, 50, 1), square(3.4, 50.4, 0.2)], [square(6, 50, 1)]], "MultiPolygon");
  it.each<[string, number, number, boolean]>([
    ["the first part", 3.1, 50.1, true],
    ["the second part", 6.5, 50.5, true],
    ["between them", 5, 50.5, false],
    ["the hole", 3.5, 50.5, false],
    ["a side", 3, 50.5, true],
    ["a corner", 3, 50, true],
    ["beyond a corner", 2.9999, 49.9999, false],
    ["the level of a corner", 4.5, 51, false],
  ])("%s", (_where, longitude, latitude, expected) => {
    expect(isInside(outline, { longitude, latitude })).toBe(expected);
  });

  it("holds the middle of any star, and nothing beyond its box", () => {
    fc.assert(
      fc.property(star, ({ ring, centre }) => {
        const drawn = outlineOf([ring]);
        const { east, north } = boxOf(drawn);
        expect(isInside(drawn, { longitude: east + 0.001, latitude: north + 0.001 })).toBe(false);
        // Three arms on one side leave the middle out.
        if (ring.length > 5) expect(isInside(drawn, centre)).toBe(true);
      }),
    );
  });

  it("is so far from its border", () => {
    // Sides are arcs of great circles: over one degree, they would bulge by a hundred metres.
    const block = outlineOf([square(6, 50, 0.01)]);
    expect(metresTo(block, { longitude: 6.005, latitude: 50.02 })).toBeCloseTo(1112, -1);
    const inHole = metresTo(outline, { longitude: 3.5, latitude: 50.45 });
    expect(inHole).toBeGreaterThan(3_000);
    expect(inHole).toBeLessThan(6_000);
  });

  it("is shared by a half, by all, or by nothing", () => {
    const one = outlineOf([square(3, 50, 1)]);
    expect(shareWithin(one, outlineOf([square(3.5, 50, 1)]))).toBeCloseTo(0.5, 1);
    expect(shareWithin(one, outlineOf([square(2, 49, 3)]))).toBe(1);
    expect(shareWithin(one, outlineOf([square(8, 50, 1)]))).toBe(0);
  });
});

it("draws with fewer points, within the box, and never with nothing", () => {
  fc.assert(
    fc.property(star, ({ ring }) => {
      const outline = outlineOf([ring]);
      const box = boxOf(outline);
      const drawing = drawingOf(outline, box);
      const points = drawing.flat(2).length;
      expect(points).toBeLessThanOrEqual(outline.flat(2).length);
      expect(points).toBeGreaterThanOrEqual(4);
      const drawn = boxOf(drawing);
      expect(drawn.west).toBeGreaterThanOrEqual(box.west);
      expect(drawn.north).toBeLessThanOrEqual(box.north);
    }),
  );
});

it.each([
  ["qpv", ["OBJECTID", "code_qp", "lib_qp"], "", "code_qp", "lib_qp"],
  ["qpv", ["CODE_QPV", "NOM_QPV"], "", "CODE_QPV", "NOM_QPV"],
  ["commune", ["nom", "code", "insee_com"], "", "insee_com", "nom"],
  ["departement", ["INSEE_DEP", "NOM"], "", "INSEE_DEP", "NOM"],
  ["territory", ["geom", "SIREN"], "", "SIREN", null],
  ["qpv", ["Mon code", "code_qp"], "mon CODE", "Mon code", null],
  ["qpv", ["code_qp"], "ailleurs", null, null],
] as const)("recognises the properties of %s in %j", (kind, properties, chosen, code, name) => {
  expect(recogniseCode(kind, properties, chosen)).toBe(code);
  expect(recogniseName(kind, properties, "")).toBe(name);
});

it.each([
  ["commune", 1004, "01004"],
  ["commune", "2a004", "2A004"],
  ["departement", 1, "01"],
  ["departement", "974", "974"],
  ["qpv", " qn05904m ", "QN05904M"],
  ["territory", "Roubaix", "roubaix"],
  ["qpv", null, ""],
  ["qpv", { a: 1 }, ""],
] as const)("writes the code of a %s %j as %s", (kind, given, code) => {
  expect(cleanCode(kind, given)).toBe(code);
});
