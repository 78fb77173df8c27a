import { type GeoProjection, geoConicConformal, geoMercator, geoPath } from "d3-geo";
import type { FeatureCollection, Geometry } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Frame, Point } from "@/lib/features/map/types";
import outlinesJson from "./outlines.json";

type Departements = GeometryCollection;
type Outlines = Topology<{ departements: Departements }>;

/** One part of the drawing: its frame, the ground in it, and where a longitude and latitude fall. */
export type MapView = {
  readonly frame: Frame;
  readonly land: string;
  readonly borders: string;
  readonly place: (longitude: number, latitude: number) => Point;
};

export const DRAWING = { width: 420, height: 640 } as const;

const FRANCE: Frame = { left: 0, top: 0, right: 420, bottom: 410 };
const ILE_DE_FRANCE: Frame = { left: 1, top: 430, right: 267, bottom: 639 };
const LA_REUNION: Frame = { left: 277, top: 430, right: 419, bottom: 545 };
/** Below La Réunion, at the same scale as the circles it explains. */
export const LEGEND: Frame = { left: 277, top: 557, right: 419, bottom: 639 };

const LA_REUNION_CODE = "974";
const ILE_DE_FRANCE_CODES = new Set(["75", "77", "78", "91", "92", "93", "94", "95"]);

// TypeScript reads a JSON file as plain arrays, not as the tuples and literals of a topology.
const outlines = outlinesJson as unknown as Outlines;

function select(keep: (code: string) => boolean): Departements {
  const { departements } = outlines.objects;
  return { ...departements, geometries: departements.geometries.filter(({ id }) => keep(String(id))) };
}

function collection(departements: Departements): FeatureCollection<Geometry> {
  return feature(outlines, departements);
}

/** The same path in steps from point to point: a third shorter. */
function inSteps(path: string): string {
  let x = 0;
  let y = 0;
  return path.replace(/([ML])([-\d.]+),([-\d.]+)/g, (whole, command, toX, toY) => {
    // In tenths, whole numbers: rounding errors must not add up along a coast.
    const [fromX, fromY] = [x, y];
    [x, y] = [Math.round(toX * 10), Math.round(toY * 10)];
    return command === "M" ? whole : `l${(x - fromX) / 10},${(y - fromY) / 10}`;
  });
}

function draw(departements: Departements, projection: GeoProjection, frame: Frame): MapView {
  const path = geoPath(projection).digits(1);
  const polygons = departements.geometries.filter(
    (geometry) => geometry.type === "Polygon" || geometry.type === "MultiPolygon",
  );
  return {
    frame,
    land: inSteps(path(merge(outlines, polygons)) ?? ""),
    borders: inSteps(path(mesh(outlines, departements, (one, other) => one !== other)) ?? ""),
    place: (longitude, latitude) => {
      const point = projection([longitude, latitude]);
      if (!point) throw new Error(`${longitude}, ${latitude} has no place on the map`);
      return { x: point[0], y: point[1] };
    },
  };
}

/** The extent to fit, with room for the heading of an inset. */
const inside = ({ left, top, right, bottom }: Frame, margin: number, heading: number) =>
  [
    [left + margin, top + margin + heading],
    [right - margin, bottom - margin],
  ] satisfies [[number, number], [number, number]];

function drawFrance(): MapView {
  const mainland = select((code) => code !== LA_REUNION_CODE);
  // The conic conformal projection of French official maps (Lambert-93).
  const projection = geoConicConformal().parallels([44, 49]).rotate([-3, 0]);
  return draw(mainland, projection.fitExtent(inside(FRANCE, 4, 0), collection(mainland)), FRANCE);
}

function drawIleDeFrance(): MapView {
  const region = select((code) => ILE_DE_FRANCE_CODES.has(code));
  const projection = geoConicConformal().parallels([44, 49]).rotate([-3, 0]);
  return draw(region, projection.fitExtent(inside(ILE_DE_FRANCE, 8, 18), collection(region)), ILE_DE_FRANCE);
}

function drawLaReunion(): MapView {
  const island = select((code) => code === LA_REUNION_CODE);
  const projection = geoMercator().fitExtent(inside(LA_REUNION, 10, 24), collection(island));
  return draw(island, projection, LA_REUNION);
}

export type MapViews = {
  readonly france: MapView;
  readonly ileDeFrance: MapView;
  readonly laReunion: MapView;
};

export type MapPart = keyof MapViews;

let views: MapViews | undefined;

/** The ground never changes while the server runs: drawn once, at first use. */
export function mapViews(): MapViews {
  views ??= { france: drawFrance(), ileDeFrance: drawIleDeFrance(), laReunion: drawLaReunion() };
  return views;
}

/** Where Île-de-France lies on the map of France: the part that the inset enlarges. */
export function ileDeFranceOnFrance(): Frame {
  const region = collection(select((code) => ILE_DE_FRANCE_CODES.has(code)));
  const corners = region.features.flatMap(({ geometry }) => {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return [];
    const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
    return rings.flat();
  });
  const points = corners.map(([longitude = 0, latitude = 0]) => mapViews().france.place(longitude, latitude));
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}
