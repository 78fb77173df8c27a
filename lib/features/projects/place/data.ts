import "server-only";
import { boxOfPoint, windowAround } from "@/lib/features/contours/drawing/rules";
import { locatePoint } from "@/lib/features/contours/location/data";
import type { PlaceGround } from "@/lib/features/contours/location/types";
import { boxOf } from "@/lib/features/contours/rules";
import type { Actor } from "@/lib/kernel/actor";
import { typedPoint } from "./rules";
import type { PlaceFound, PlaceMap } from "./types";

/** Width of the map of a territory that has no contour, in degrees: about 40 km. */
const UNKNOWN_SPAN = 0.5;
/** At least this much around the contours of a territory. */
const OWN_SPAN = 0.12;

/** The map of a form: around the point and the territory’s own outlines, with room to move. */
export function mapOf({ centre, outlines }: PlaceGround): PlaceMap {
  const own = outlines.filter(({ kind }) => kind !== "departement");
  const boxes = own.map(({ outline }) => boxOf(outline));
  const span = own.length > 0 ? OWN_SPAN : UNKNOWN_SPAN;
  return {
    window: windowAround([...boxes, boxOfPoint(centre)], span) ?? { ...centre, span: UNKNOWN_SPAN },
    outlines,
  };
}

/** What a point as typed gives, in the territory; null when it is no point. */
export async function findPlace(actor: Actor, territoryId: number, text: string): Promise<PlaceFound | null> {
  const point = typedPoint(text);
  if (point === null) return null;
  return { ...(await locatePoint(actor, territoryId, point)), point: text };
}
