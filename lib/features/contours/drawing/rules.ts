import type { PlaceOutline } from "../location/types";
import { boxOf } from "../rules";
import type { Box, Outline } from "../types";

/** Side of the square in which places are drawn; on a large screen one unit is a pixel. */
export const SIDE = 576;

type Place = { readonly longitude: number; readonly latitude: number };
export type XY = { readonly x: number; readonly y: number };

/** A square of the ground, in the Mercator projection: its middle, and the degrees of longitude it spans. */
export type MapWindow = Place & { readonly span: number };

const RADIANS = Math.PI / 180;
const METRES_PER_DEGREE = 111_320;
/** Mercator ends before the poles. */
const HIGHEST_LATITUDE = 85;

/** Degrees of longitude at the equator that are as long on the drawing as what lies between the equator and there. */
const northing = (latitude: number) => {
  const bounded = Math.max(-HIGHEST_LATITUDE, Math.min(HIGHEST_LATITUDE, latitude));
  return Math.log(Math.tan(Math.PI / 4 + (bounded * RADIANS) / 2)) / RADIANS;
};
const latitudeAt = (value: number) => (2 * Math.atan(Math.exp(value * RADIANS)) - Math.PI / 2) / RADIANS;

/** Where a place stands in the drawing, in its units, by the Mercator projection; outside of the window, beyond its sides. */
export function placeOn(window: MapWindow, { longitude, latitude }: Place): XY {
  const scale = SIDE / window.span;
  return {
    x: SIDE / 2 + (longitude - window.longitude) * scale,
    y: SIDE / 2 - (northing(latitude) - northing(window.latitude)) * scale,
  };
}

/** The inverse of {@link placeOn}. Rounded to five decimals, about a metre. */
export function pointAt(window: MapWindow, { x, y }: XY): Place {
  const scale = SIDE / window.span;
  return {
    longitude: roundDegrees(window.longitude + (x - SIDE / 2) / scale),
    latitude: roundDegrees(latitudeAt(northing(window.latitude) - (y - SIDE / 2) / scale)),
  };
}

/** To five decimals, about a metre. */
export const roundDegrees = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** The same ground, closer: each step halves what is seen. */
export const zoomed = (window: MapWindow, steps: number): MapWindow => ({
  ...window,
  span: window.span / 2 ** steps,
});

const MARGIN = 1.15;
/** About a kilometre and a half in France: closer, coarse outlines would look precise. */
const SMALLEST_SPAN = 0.02;

/** The smallest square that shows all of this, with a margin. Null when there is nothing to show. */
export function windowAround(boxes: readonly Box[], smallestSpan = SMALLEST_SPAN): MapWindow | null {
  const [first] = boxes;
  if (!first) return null;
  const west = Math.min(...boxes.map((box) => box.west));
  const east = Math.max(...boxes.map((box) => box.east));
  const south = northing(Math.min(...boxes.map((box) => box.south)));
  const north = northing(Math.max(...boxes.map((box) => box.north)));
  return {
    longitude: (west + east) / 2,
    latitude: latitudeAt((south + north) / 2),
    span: Math.max(east - west, north - south, smallestSpan) * MARGIN,
  };
}

/** A box without an extent. */
export const boxOfPoint = ({ longitude, latitude }: Place): Box => ({
  west: longitude,
  east: longitude,
  south: latitude,
  north: latitude,
});

/** The outline as the path of an SVG; empty when none of it is in sight. */
export function pathOf(outline: Outline, window: MapWindow): string {
  return outline
    .filter((rings) => isInSight(boxOf([rings]), window))
    .flatMap((rings) =>
      rings.map((ring) => {
        const steps: string[] = [];
        let last = "";
        for (const [longitude, latitude] of ring.slice(0, -1)) {
          const { x, y } = placeOn(window, { longitude, latitude });
          const step = `${Math.round(x)},${Math.round(y)}`;
          if (step !== last) steps.push(step);
          last = step;
        }
        return steps.length < 3 ? "" : `M${steps.join("L")}Z`;
      }),
    )
    .join("");
}

function isInSight({ west, south, east, north }: Box, window: MapWindow): boolean {
  const topLeft = placeOn(window, { longitude: west, latitude: north });
  const bottomRight = placeOn(window, { longitude: east, latitude: south });
  return bottomRight.x > 0 && topLeft.x < SIDE && bottomRight.y > 0 && topLeft.y < SIDE;
}

const ROUND_LENGTHS = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];

/** A round length for the scale of the drawing, at most a third of its width. */
export function scaleBar(window: MapWindow): { readonly metres: number; readonly width: number } {
  const metresPerUnit = (window.span * METRES_PER_DEGREE * Math.cos(window.latitude * RADIANS)) / SIDE;
  const metres = ROUND_LENGTHS.findLast((length) => length / metresPerUnit <= SIDE / 3) ?? 100;
  return { metres, width: metres / metresPerUnit };
}

/** Metres as the crow flies, on a sphere. */
export function metresBetween(one: Place, other: Place): number {
  const [a, b] = [one.latitude * RADIANS, other.latitude * RADIANS];
  const across = (other.longitude - one.longitude) * RADIANS;
  const half = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(across / 2) ** 2;
  return 2 * 6_371_008 * Math.asin(Math.sqrt(half));
}

/** The outlines that are loaded, on those that ship with the software where nothing wider than a QPV is. */
export function withShippedGround(
  outlines: readonly PlaceOutline[],
  shipped: () => readonly PlaceOutline[],
): readonly PlaceOutline[] {
  return outlines.some(({ kind }) => kind !== "qpv") ? outlines : [...shipped(), ...outlines];
}
