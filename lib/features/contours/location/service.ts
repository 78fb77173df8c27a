import "server-only";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { pointToPolygonDistance } from "@turf/point-to-polygon-distance";
import type { MultiPolygon } from "geojson";
import { boxOf } from "../rules";
import type { Outline } from "../types";

type Place = { readonly longitude: number; readonly latitude: number };

/** The types of GeoJSON are mutable; nothing here changes them. */
const multiPolygon = (outline: Outline): MultiPolygon => ({
  type: "MultiPolygon",
  coordinates: outline.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y]))),
});

/** Whether the point is in it: on the border is in, in a hole is out. */
export function isInside(outline: Outline, { longitude, latitude }: Place): boolean {
  return booleanPointInPolygon([longitude, latitude], multiPolygon(outline));
}

/** Metres to the border, on the ground; 0 inside. */
export function metresTo(outline: Outline, { longitude, latitude }: Place): number {
  const metres = pointToPolygonDistance([longitude, latitude], multiPolygon(outline), { units: "meters" });
  return Math.max(0, metres);
}

/** Samples on each side: the share is known to about a hundredth. */
const GRID = 24;

/** Part of `one` that is in `other`, from 0 to 1, estimated on a grid. */
export function shareWithin(one: Outline, other: Outline): number {
  const { west, south, east, north } = boxOf(one);
  const target = boxOf(other);
  if (target.west > east || target.east < west || target.south > north || target.north < south) return 0;
  const [first, second] = [multiPolygon(one), multiPolygon(other)];
  let [inside, shared] = [0, 0];
  for (let row = 0; row < GRID; row += 1) {
    for (let column = 0; column < GRID; column += 1) {
      const point = [
        west + ((column + 0.5) / GRID) * (east - west),
        south + ((row + 0.5) / GRID) * (north - south),
      ];
      if (!booleanPointInPolygon(point, first)) continue;
      inside += 1;
      if (booleanPointInPolygon(point, second)) shared += 1;
    }
  }
  return inside === 0 ? 0 : shared / inside;
}
