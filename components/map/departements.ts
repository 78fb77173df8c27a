import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { PlaceOutline } from "@/lib/features/contours/location/types";
import { normaliseGeometry } from "@/lib/features/contours/rules";
import outlinesJson from "./outlines.json";

// TypeScript reads a JSON file as plain arrays, not as the tuples and literals of a topology.
const outlines = outlinesJson as unknown as Topology<{ departements: GeometryCollection }>;

/** The outlines that ship with the software, good to about a kilometre: until official ones are imported. */
export function shippedDepartements(codes: readonly string[]): PlaceOutline[] {
  const { departements } = outlines.objects;
  return departements.geometries
    .filter(({ id }) => codes.includes(String(id)))
    .flatMap((geometry) => {
      const drawn = feature(outlines, geometry);
      const normalised = normaliseGeometry("geometry" in drawn ? drawn.geometry : null);
      const code = String(geometry.id);
      return normalised.ok
        ? [{ kind: "departement", code, name: code, outline: normalised.outline } as const]
        : [];
    });
}
