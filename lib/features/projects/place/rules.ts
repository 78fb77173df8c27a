import {
  type MapWindow,
  placeOn,
  pointAt,
  roundDegrees,
  SIDE,
  zoomed,
} from "@/lib/features/contours/drawing/rules";
import { formatDegrees } from "@/lib/kernel/format";
import { type Entries, read, readAll } from "../form/rules";
import type { Point } from "../types";
import { ARROW_STEP, type Arrow, MAP_INPUTS, MAX_ZOOM } from "./constants";
import type { PlaceFormValues, PlacePart } from "./types";

export type PointRefusal = "pointMalformed" | "pointOutOfRange" | "pointIncomplete";
type ParsedPoint =
  | { readonly ok: true; readonly point: Point }
  | { readonly ok: false; readonly refusal: PointRefusal };

const NUMBER = String.raw`\d{1,3}(?:[.,]\d{1,12})?`;
const SIGNED = `[-+]?${NUMBER}`;
/** A comma by itself separates only numbers that have decimals: `50,3` is one number. */
const DECIMAL = new RegExp(`^(${SIGNED})°?(?:\\s*[;/]\\s*|\\s*,\\s+|\\s+)(${SIGNED})°?$`);
const DECIMAL_TIGHT = /^([-+]?\d{1,3}[.,]\d{1,12}),([-+]?\d{1,3}[.,]\d{1,12})$/;
const SEXAGESIMAL = `(${NUMBER})\\s*°?\\s*(?:(${NUMBER})\\s*')?\\s*(?:(${NUMBER})\\s*")?`;
const LETTER = "([NSEWO])";
const GAP = String.raw`\s*[,;/]?\s*`;
const SUFFIXED = new RegExp(`^${SEXAGESIMAL}\\s*${LETTER}${GAP}${SEXAGESIMAL}\\s*${LETTER}$`, "i");
const PREFIXED = new RegExp(`^${LETTER}\\s*${SEXAGESIMAL}${GAP}${LETTER}\\s*${SEXAGESIMAL}$`, "i");
const BARE = new RegExp(`^([-+]?)${SEXAGESIMAL}${GAP}([-+]?)${SEXAGESIMAL}$`);

const toNumber = (text: string | undefined) => Number((text ?? "0").replace(",", "."));

/** Every sign that keyboards, maps and telephones use for degrees, minutes and seconds. */
function unified(input: string): string {
  return input
    .replace(/[\u00A0\u202F\u2009\s]+/g, " ")
    .replace(/[′’‘´`]/g, "'")
    .replace(/[″”“]|''/g, '"')
    .replace(/[º˚]/g, "°")
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/^[([]\s*|\s*[)\]]$/g, "")
    .trim();
}

type Angle = readonly [degrees: string | undefined, minutes: string | undefined, seconds: string | undefined];

/** Null when minutes or seconds reach 60. */
function degreesOf([degrees, minutes, seconds]: Angle): number | null {
  const [whole, sixtieths, rest] = [toNumber(degrees), toNumber(minutes), toNumber(seconds)];
  return sixtieths >= 60 || rest >= 60 ? null : whole + sixtieths / 60 + rest / 3600;
}

/**
 * A point as people write it: `50,6891 ; 3,1746`, `50.6891, 3.1746`, `50°41′20,8″ N 3°10′28,6″ E`. The latitude comes first
 * unless letters say otherwise; O and W are both west. Kept to five decimals, about a metre.
 */
export function parsePoint(input: string): ParsedPoint {
  const text = unified(input);
  const decimal = DECIMAL_TIGHT.exec(text) ?? DECIMAL.exec(text);
  if (decimal) return within(toNumber(decimal[1]), toNumber(decimal[2]));
  const suffixed = SUFFIXED.exec(text);
  if (suffixed) {
    const [, d1, m1, s1, l1, d2, m2, s2, l2] = suffixed;
    return lettered([d1, m1, s1], l1, [d2, m2, s2], l2);
  }
  const prefixed = PREFIXED.exec(text);
  if (prefixed) {
    const [, l1, d1, m1, s1, l2, d2, m2, s2] = prefixed;
    return lettered([d1, m1, s1], l1, [d2, m2, s2], l2);
  }
  const bare = BARE.exec(text);
  if (bare && /['"°]/.test(text)) {
    const [, sign1, d1, m1, s1, sign2, d2, m2, s2] = bare;
    const [one, other] = [degreesOf([d1, m1, s1]), degreesOf([d2, m2, s2])];
    if (one !== null && other !== null)
      return within(sign1 === "-" ? -one : one, sign2 === "-" ? -other : other);
  }
  return {
    ok: false,
    refusal: new RegExp(`^${SIGNED}°?$`).test(text) ? "pointIncomplete" : "pointMalformed",
  };
}

function lettered(one: Angle, oneLetter = "", other: Angle, otherLetter = ""): ParsedPoint {
  const angles = [
    { letter: oneLetter.toUpperCase(), degrees: degreesOf(one) },
    { letter: otherLetter.toUpperCase(), degrees: degreesOf(other) },
  ];
  const latitude = angles.find(({ letter }) => letter === "N" || letter === "S");
  const longitude = angles.find(({ letter }) => letter === "E" || letter === "O" || letter === "W");
  if (latitude?.degrees == null || longitude?.degrees == null)
    return { ok: false, refusal: "pointMalformed" };
  return within(
    latitude.letter === "S" ? -latitude.degrees : latitude.degrees,
    longitude.letter === "E" ? longitude.degrees : -longitude.degrees,
  );
}

function within(latitude: number, longitude: number): ParsedPoint {
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return { ok: false, refusal: "pointOutOfRange" };
  return { ok: true, point: { longitude: roundDegrees(longitude), latitude: roundDegrees(latitude) } };
}

/** As the input shows it; {@link parsePoint} reads it back to the same point. */
export const pointForInput = (point: Point | null) =>
  point === null ? "" : `${formatDegrees(point.latitude)} ; ${formatDegrees(point.longitude)}`;

/** Null as well for a point that cannot be read. */
export function typedPoint(text: string): Point | null {
  const parsed = parsePoint(text);
  return parsed.ok ? parsed.point : null;
}

export function readPlace(form: Entries): PlaceFormValues {
  return {
    point: read(form, "point"),
    codeInsee: read(form, "codeInsee"),
    qpvCodes: readAll(form, "qpvCodes"),
    zoom: read(form, "zoom"),
    found: null,
  };
}

export function valuesOfPlace({ point, codeInsee, qpvCodes }: PlacePart): PlaceFormValues {
  return { point: pointForInput(point), codeInsee: codeInsee ?? "", qpvCodes, zoom: "0", found: null };
}

export function zoomOf({ zoom }: Pick<PlaceFormValues, "zoom">): number {
  const steps = Number(zoom);
  return Number.isInteger(steps) ? Math.max(0, Math.min(MAX_ZOOM, steps)) : 0;
}

/** What the map shows: the whole territory, or closer around the point. */
export function windowOf(whole: MapWindow, values: Pick<PlaceFormValues, "zoom" | "point">): MapWindow {
  const zoom = zoomOf(values);
  const point = typedPoint(values.point);
  return zoomed(zoom > 0 && point !== null ? { ...whole, ...point } : whole, zoom);
}

/** Where the map was clicked without JavaScript: `carte.x`, `carte.y`. By keyboard, browsers send 0 and 0: no place. */
export function clickedPoint(form: Entries, window: MapWindow): Point | null {
  for (const { name, side } of MAP_INPUTS) {
    const [x, y] = [Number(read(form, `${name}.x`)), Number(read(form, `${name}.y`))];
    const isOn = x >= 0 && y >= 0 && x <= side && y <= side && x + y > 0;
    if (isOn) return pointAt(window, { x: (x / side) * SIDE, y: (y / side) * SIDE });
  }
  return null;
}

const DIRECTIONS: Readonly<Record<Arrow, readonly [x: number, y: number]>> = {
  north: [0, -1],
  south: [0, 1],
  west: [-1, 0],
  east: [1, 0],
};

/** A step of the map in that direction, from the point, or from the middle of the map. */
export function movedPoint(window: MapWindow, from: Point | null, arrow: Arrow): Point {
  const { x, y } = from === null ? { x: SIDE / 2, y: SIDE / 2 } : placeOn(window, from);
  const [right, down] = DIRECTIONS[arrow];
  return pointAt(window, { x: x + right * SIDE * ARROW_STEP, y: y + down * SIDE * ARROW_STEP });
}
