import { CODE_PROPERTIES, type ContourKind, NAME_PROPERTIES } from "./constants";
import type { Box, GeometryRefusal, Outline, PolygonRings, Position, Ring } from "./types";

type Normalised =
  | { readonly ok: true; readonly outline: Outline; readonly box: Box }
  | { readonly ok: false; readonly reason: GeometryRefusal };

const refuse = (reason: GeometryRefusal) => ({ ok: false, reason }) as const;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const MAX_POSITIONS = 400_000;
/** Six decimals are a decimetre. */
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/**
 * A geometry of a file as it is kept: a MultiPolygon in two dimensions, its rings wound as d3-geo wants them, whichever way
 * they came; or why it cannot be used. Whether a ring crosses itself is not looked at.
 */
export function normaliseGeometry(geometry: unknown): Normalised {
  if (typeof geometry !== "object" || geometry === null) return refuse("noGeometry");
  const type = "type" in geometry ? geometry.type : undefined;
  const coordinates = "coordinates" in geometry ? geometry.coordinates : undefined;
  if (type !== "Polygon" && type !== "MultiPolygon") return refuse("wrongType");
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  if (!isList(polygons)) return refuse("malformed");
  if (polygons.length === 0) return refuse("noGeometry");
  const outline: PolygonRings[] = [];
  let positions = 0;
  for (const polygon of polygons) {
    if (!isList(polygon)) return refuse("malformed");
    if (polygon.length === 0) return refuse("noGeometry");
    const rings: Ring[] = [];
    for (const [rank, given] of polygon.entries()) {
      const read = readRing(given);
      if (typeof read === "string") {
        // A hole that is less than a line takes nothing away.
        if (rank > 0 && read === "flat") continue;
        return refuse(read);
      }
      positions += read.length;
      if (positions > MAX_POSITIONS) return refuse("tooLarge");
      rings.push(wind(read, rank === 0 ? "clockwise" : "anticlockwise"));
    }
    outline.push(rings);
  }
  const box = boxOf(outline);
  return isSwapped(box) ? refuse("swapped") : { ok: true, outline, box };
}

/** Where France is, generously: the mainland, the Antilles, Guyane, La Réunion and Mayotte. */
const FRENCH_LANDS: readonly Box[] = [
  { west: -5.5, south: 41, east: 10, north: 51.5 },
  { west: -62, south: 14, east: -60.5, north: 18.5 },
  { west: -55, south: 2, east: -51, north: 6 },
  { west: 55, south: -21.5, east: 56, north: -20.5 },
  { west: 44.9, south: -13.1, east: 45.4, north: -12.5 },
];

/** Latitude first, as other services answer: it would be drawn off Somalia, and no point would ever be found in it. */
function isSwapped({ west, south, east, north }: Box): boolean {
  return FRENCH_LANDS.some(
    (land) => south >= land.west && north <= land.east && west >= land.south && east <= land.north,
  );
}

function readRing(given: unknown): Ring | GeometryRefusal {
  if (!isList(given)) return "malformed";
  if (given.length < 4) return given.every(isList) ? "tooFewPoints" : "malformed";
  const ring: Position[] = [];
  for (const position of given) {
    if (!isList(position)) return "malformed";
    const [x, y] = position;
    if (typeof x !== "number" || typeof y !== "number") return "malformed";
    if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) return isLambert93(x, y) ? "lambert93" : "outsideWgs84";
    const next: Position = [round(x), round(y)];
    const last = ring.at(-1);
    if (!last || last[0] !== next[0] || last[1] !== next[1]) ring.push(next);
  }
  const [first] = ring;
  const last = ring.at(-1);
  if (!first || !last || ring.length < 4) return "flat";
  if (first[0] !== last[0] || first[1] !== last[1]) return "notClosed";
  // RFC 7946, 3.1.9: an object that crosses the antimeridian is to be cut in two. A side of half the earth does cross it.
  for (let at = 1; at < ring.length; at += 1) {
    if (Math.abs((ring[at]?.[0] ?? 0) - (ring[at - 1]?.[0] ?? 0)) > 180) return "antimeridian";
  }
  return signedArea(ring) === 0 ? "flat" : ring;
}

/** The official projection of metropolitan France, in metres: what most files that are not in degrees are in. */
function isLambert93(x: number, y: number): boolean {
  return x > 0 && x < 1_400_000 && y > 5_900_000 && y < 7_300_000;
}

/** Positive when the ring turns anticlockwise, longitudes going right and latitudes up. */
export function signedArea(ring: Ring): number {
  // From the first point, so that a small ring far from the origin does not drown in rounding.
  const [originX, originY] = ring[0] ?? [0, 0];
  let sum = 0;
  for (let at = 1; at < ring.length; at += 1) {
    const [ax, ay] = ring[at - 1] ?? [0, 0];
    const [bx, by] = ring[at] ?? [0, 0];
    sum += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY);
  }
  return sum / 2;
}

function wind(ring: Ring, way: "clockwise" | "anticlockwise"): Ring {
  return signedArea(ring) < 0 === (way === "clockwise") ? ring : ring.toReversed();
}

/** The smallest box, in degrees, around the outer rings: holes lie within. */
export function boxOf(outline: Outline): Box {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [outer = []] of outline) {
    for (const [longitude, latitude] of outer) {
      west = Math.min(west, longitude);
      east = Math.max(east, longitude);
      south = Math.min(south, latitude);
      north = Math.max(north, latitude);
    }
  }
  return { west, south, east, north };
}

/** How many points a drawing may tell apart across a contour. */
const DRAWING_STEPS = 250;

/** The outline without the points that stray less than a step from the line; parts smaller than that are left out. */
export function drawingOf(outline: Outline, box: Box): Outline {
  const tolerance = Math.max(box.east - box.west, box.north - box.south) / DRAWING_STEPS;
  const drawn = outline.map((rings) => rings.map((ring) => simplifyRing(ring, tolerance)));
  const largest = drawn.flatMap(([outer = []]) => Math.abs(signedArea(outer)));
  const floor = Math.min(tolerance ** 2, Math.max(...largest));
  return drawn
    .map((rings) => rings.filter((ring) => Math.abs(signedArea(ring)) >= floor))
    .filter((rings) => rings.length > 0);
}

/** Douglas and Peucker, from the point farthest from the start; without recursion, as a coast has many points. */
function simplifyRing(ring: Ring, tolerance: number): Ring {
  const last = ring.length - 1;
  if (last < 6) return ring;
  const kept = new Uint8Array(ring.length);
  const halfway = farthest(ring, 0, last).at;
  for (const at of [0, halfway, last]) kept[at] = 1;
  const pending: [number, number][] = [
    [0, halfway],
    [halfway, last],
  ];
  for (let span = pending.pop(); span; span = pending.pop()) {
    const [from, to] = span;
    if (to - from < 2) continue;
    const { at, stray } = farthest(ring, from, to);
    if (stray <= tolerance) continue;
    kept[at] = 1;
    pending.push([from, at], [at, to]);
  }
  const simplified = ring.filter((_, at) => kept[at] === 1);
  return simplified.length < 4 ? ring : simplified;
}

function farthest(ring: Ring, from: number, to: number): { at: number; stray: number } {
  const [ax, ay] = ring[from] ?? [0, 0];
  const [bx, by] = ring[to] ?? [0, 0];
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  let [at, worst] = [from + 1, -1];
  for (let index = from + 1; index < to; index += 1) {
    const [x, y] = ring[index] ?? [0, 0];
    const along =
      length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
    const stray = Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
    if (stray > worst) [at, worst] = [index, stray];
  }
  return { at, stray: worst };
}

/** A name that was chosen, or the most telling of the usual ones; null when there is none. Capitals do not matter. */
function recognise(properties: readonly string[], chosen: string, usual: readonly string[]): string | null {
  const find = (name: string) => properties.find((property) => property.toLowerCase() === name.toLowerCase());
  if (chosen !== "") return find(chosen) ?? null;
  return usual.map(find).find((found) => found !== undefined) ?? null;
}

/** The property of a file that holds the codes of that kind. */
export const recogniseCode = (kind: ContourKind, properties: readonly string[], chosen: string) =>
  recognise(properties, chosen, CODE_PROPERTIES[kind]);
/** The property of a file that holds the names of that kind. */
export const recogniseName = (kind: ContourKind, properties: readonly string[], chosen: string) =>
  recognise(properties, chosen, NAME_PROPERTIES[kind]);

/** A code as the programme writes it: files give some as numbers, which lose a leading zero, or in small letters. */
export function cleanCode(kind: ContourKind, value: unknown): string {
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  if (kind === "territory") return text.toLowerCase();
  if (kind === "qpv") return text.toUpperCase();
  const code = text.toUpperCase();
  const width = kind === "commune" ? 5 : 2;
  return /^\d+$/.test(code) ? code.padStart(width, "0") : code;
}
