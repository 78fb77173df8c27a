import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathOf, placeOn, pointAt, SIDE, windowAround, zoomed } from "@/lib/features/contours/drawing/rules";
import { ARROWS } from "./constants";
import { formatDistance, locationSentences } from "./labels";
import {
  clickedPoint,
  movedPoint,
  parsePoint,
  pointForInput,
  readPlace,
  valuesOfPlace,
  windowOf,
} from "./rules";
import { parsePlace } from "./schema";

const ROUBAIX = { latitude: 50.6891, longitude: 3.1746 };

describe("a point as typed", () => {
  it.each([
    "50,6891 ; 3,1746",
    "50,6891;3,1746",
    "50.6891, 3.1746",
    "50.6891,3.1746",
    "50,6891,3,1746",
    "50,6891, 3,1746",
    "50.6891 3.1746",
    " 50,6891\u00A0;\u202F3,1746 ",
    "50,6891° ; 3,1746°",
    "(50.6891, 3.1746)",
    "+50.6891 / +3.1746",
    "50,6891° N 3,1746° E",
    "50,6891 N, 3,1746 E",
    "N 50,6891° E 3,1746°",
    "3,1746 E ; 50,6891 N",
    "50°41′20,76″ N 3°10′28,56″ E",
    "50° 41' 20.76'' N, 3° 10' 28.56'' E",
    "50°41’20,76”N 3°10’28,56”e",
    "50°41′20,76″ 3°10′28,56″",
    "50°41,346' N 3°10,476' E",
    "N50°41′20,76″ E3°10′28,56″",
  ])("%s", (typed) => {
    expect(parsePoint(typed)).toEqual({ ok: true, point: ROUBAIX });
  });

  it.each([
    ["-20,9 ; 55,45", -20.9, 55.45],
    ["20°54′ S 55°27′ E", -20.9, 55.45],
    ["47,2 N 1,55 O", 47.2, -1.55],
    ["47.2 N 1.55 W", 47.2, -1.55],
    ["−20,9 ; 55,45", -20.9, 55.45],
    ["90 ; 180", 90, 180],
    ["0 ; 0", 0, 0],
  ])("%s", (typed, latitude, longitude) => {
    expect(parsePoint(typed)).toEqual({ ok: true, point: { latitude, longitude } });
  });

  it.each([
    ["50,6891", "pointIncomplete"],
    ["50,3", "pointIncomplete"],
    ["91 ; 3", "pointOutOfRange"],
    ["50 ; 181", "pointOutOfRange"],
    ["704000 ; 7060000", "pointMalformed"],
    ["Roubaix", "pointMalformed"],
    ["50°61′ N 3°10′ E", "pointMalformed"],
    ["50 N 3 N", "pointMalformed"],
    ["1e99 ; 3", "pointMalformed"],
    ["50 ; 3 ; 4", "pointMalformed"],
    ["<script>", "pointMalformed"],
  ])("not %s", (typed, refusal) => {
    expect(parsePoint(typed)).toEqual({ ok: false, refusal });
  });

  it("comes back as it is shown, and never takes long", () => {
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    fc.assert(
      fc.property(degrees(90), degrees(180), (latitude, longitude) => {
        const point = {
          latitude: Math.round(latitude * 1e5) / 1e5,
          longitude: Math.round(longitude * 1e5) / 1e5,
        };
        const back = parsePoint(pointForInput(point));
        expect(back.ok && back.point.latitude).toBeCloseTo(point.latitude, 9);
        expect(back.ok && back.point.longitude).toBeCloseTo(point.longitude, 9);
      }),
    );
    const since = performance.now();
    for (const one of ["1", "1,", "1 ", "°'\"", "50°41'"]) parsePoint(one.repeat(20_000));
    expect(performance.now() - since).toBeLessThan(1_000);
  });
});

const WINDOW = { longitude: 3.17, latitude: 50.69, span: 0.2 };

describe("the map", () => {
  it("finds the point again where it drew it", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 3.08, max: 3.26, noNaN: true }),
        fc.double({ min: 50.63, max: 50.75, noNaN: true }),
        (longitude, latitude) => {
          const back = pointAt(WINDOW, placeOn(WINDOW, { longitude, latitude }));
          expect(back.longitude).toBeCloseTo(longitude, 4);
          expect(back.latitude).toBeCloseTo(latitude, 4);
        },
      ),
    );
  });

  it("shows all of what it is drawn around, and closer when enlarged", () => {
    const window = windowAround([{ west: 3, east: 3.4, south: 50.5, north: 50.9 }]);
    if (window === null) throw new Error("a box has a window");
    for (const [longitude, latitude] of [
      [3, 50.5],
      [3.4, 50.9],
    ] as const) {
      const { x, y } = placeOn(window, { longitude, latitude });
      expect(Math.min(x, y)).toBeGreaterThan(0);
      expect(Math.max(x, y)).toBeLessThan(SIDE);
    }
    expect(zoomed(window, 2).span).toBe(window.span / 4);
    expect(windowAround([])).toBeNull();
    const values = { ...valuesOfPlace({ point: ROUBAIX, codeInsee: null, qpvCodes: [] }), zoom: "3" };
    expect(windowOf(WINDOW, values)).toEqual({ ...ROUBAIX, span: 0.025 });
    expect(windowOf(WINDOW, { ...values, zoom: "n’importe quoi" })).toEqual(WINDOW);
  });

  it("draws what is in sight only", () => {
    const at = (x: number, y: number) =>
      [
        [
          [
            [x, y],
            [x, y + 0.01],
            [x + 0.01, y + 0.01],
            [x + 0.01, y],
            [x, y],
          ],
        ],
      ] as const;
    expect(pathOf(at(3.17, 50.69), WINDOW)).toMatch(/^M\d+,\d+(L\d+,\d+){3}Z$/);
    expect(pathOf(at(5, 45), WINDOW)).toBe("");
  });

  it("moves the point by a step, up being north", () => {
    const moved = Object.fromEntries(ARROWS.map((arrow) => [arrow, movedPoint(WINDOW, ROUBAIX, arrow)]));
    expect(moved.north?.latitude).toBeGreaterThan(ROUBAIX.latitude);
    expect(moved.south?.latitude).toBeLessThan(ROUBAIX.latitude);
    expect(moved.west?.longitude).toBeLessThan(ROUBAIX.longitude);
    expect(moved.east?.longitude).toBeCloseTo(ROUBAIX.longitude + 0.2 / 24, 4);
    expect(movedPoint(WINDOW, null, "east").latitude).toBeCloseTo(WINDOW.latitude, 4);
  });

  it("reads a click of either size; by keyboard there is none", () => {
    const click = (fields: Record<string, string>) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      return clickedPoint(form, WINDOW);
    };
    const middle = { longitude: WINDOW.longitude, latitude: WINDOW.latitude };
    expect(click({ "carte.x": "144", "carte.y": "144" })).toEqual(middle);
    expect(click({ "grandeCarte.x": "288", "grandeCarte.y": "288" })).toEqual(middle);
    expect(click({ "carte.x": "0", "carte.y": "0" })).toBeNull();
    expect(click({ "carte.x": "9999", "carte.y": "1" })).toBeNull();
    expect(click({ "carte.x": "x", "carte.y": "-3" })).toBeNull();
    expect(click({})).toBeNull();
  });
});

it("reads the form, and tells what is wrong beside each input", () => {
  const form = new FormData();
  form.set("point", "là-bas");
  form.append("qpvCodes", "QN05904M");
  form.append("qpvCodes", "'; DROP TABLE");
  form.set("codeInsee", "59512");
  const parsed = parsePlace(readPlace(form));
  expect(!parsed.ok && Object.keys(parsed.errors).sort()).toEqual(["point", "qpvCodes"]);
  const empty = parsePlace(readPlace(new FormData()));
  expect(empty).toEqual({ ok: true, state: { point: null, codeInsee: null, qpvCodes: [] } });
});

it.each([
  [0.4, "moins d’un mètre"],
  [42.4, "42\u00A0m"],
  [347, "350\u00A0m"],
  [949, "950\u00A0m"],
  [951, "1\u00A0km"],
  [2_449, "2,4\u00A0km"],
  [38_200, "38\u00A0km"],
])("says %f metres", (metres, expected) => {
  expect(formatDistance(metres)).toBe(expected);
});

it("says where the point is", () => {
  const nearest = { code: "QN1", name: "Épeule", generation: 2024, metres: 350 };
  const location = {
    knowsCommunes: true,
    knowsQpvs: true,
    commune: null,
    qpvs: [],
    nearest,
    metresFromCentre: 10,
  };
  expect(locationSentences(location)).toEqual([
    "Le point n’est dans aucune commune du territoire.",
    "Hors des quartiers prioritaires\u00A0: le plus proche, de 2024, est «\u00A0Épeule\u00A0» (QN1), à 350\u00A0m.",
  ]);
});
