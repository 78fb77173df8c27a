import type { MapCircle, MapLabel, Point, Shade } from "@/lib/features/map/types";
import { groundAddress } from "./ground";
import { type MapPart, mapViews } from "./projection";

export type MapLink = MapCircle & {
  readonly href: string;
  /** « Roubaix : 12 projets publiés » */
  readonly description: string;
  readonly shade: Shade;
};

type GroundProps = { readonly part: MapPart; readonly heading?: string };

/** The ground of one part of the map: decoration, with the heading and the border of an inset. */
export function MapGround({ part, heading }: GroundProps) {
  const { left, top, right, bottom } = mapViews()[part].frame;
  return (
    <g>
      {heading !== undefined && (
        <>
          <rect className="map-frame" x={left} y={top} width={right - left} height={bottom - top} />
          <text className="map-heading" x={left + 8} y={top + 18}>
            {heading}
          </text>
        </>
      )}
      <use className="map-land" href={groundAddress(part, "land")} />
      <use className="map-border" href={groundAddress(part, "borders")} />
    </g>
  );
}

const SHADE_CLASSES = [
  "map-circle map-circle--empty",
  "map-circle map-circle--light",
  "map-hatched",
  "map-circle",
] as const;

/** A circle filled by its shade, told apart without colours: hollow, light, hatched, full. */
export function ShadedCircle({ shade, hatchId, x, y, radius }: ShadedCircleProps) {
  const fill = shade === 2 ? { fill: `url(#${hatchId})` } : {};
  return <circle className={SHADE_CLASSES[shade]} cx={x} cy={y} r={radius} {...fill} />;
}

type ShadedCircleProps = Point & {
  readonly shade: Shade;
  readonly hatchId: string;
  readonly radius: number;
};

type LinksProps = {
  readonly hatchId: string;
  readonly links: readonly MapLink[];
  readonly labels: ReadonlyMap<string, MapLabel>;
};

/** Large circles first, so that a small one is never hidden; names last, above all circles. */
export function MapLinks({ hatchId, links, labels }: LinksProps) {
  const sorted = [...links].sort((one, other) => other.radius - one.radius);
  return sorted.map((link) => {
    const label = labels.get(link.id);
    return (
      <a key={link.id} className="map-link" href={link.href} aria-label={link.description}>
        <title>{link.description}</title>
        {/* A finger needs more than the circle of a small count. */}
        <circle className="map-target" cx={link.x} cy={link.y} r={Math.max(link.radius, 12)} />
        <ShadedCircle {...link} hatchId={hatchId} />
        {label && (
          <text className="map-label" x={label.x} y={label.y} textAnchor={label.anchor}>
            {link.text}
          </text>
        )}
      </a>
    );
  });
}
