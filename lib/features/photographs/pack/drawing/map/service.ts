import "server-only";
import { DRAWING, ileDeFranceOnFrance, type MapView, mapViews } from "@/components/map/projection";
import type { MapChart, MapPlace } from "@/lib/features/dashboard/report/types";
import { circleRadius, placeLabels } from "@/lib/features/map/rules";
import type { MapCircle, MapLabel } from "@/lib/features/map/types";
import { tickText } from "../rules";
import type { Drawing, Shape } from "../types";

const NAME_SIZE = 12;

/** The map of the screens, with each figure beside its territory's name: paper opens no link. */
export function drawMap(chart: MapChart): Drawing {
  const { france, ileDeFrance, laReunion } = mapViews();
  const largest = Math.max(1, ...chart.territories.map(({ value }) => value));
  const places = (keep: (place: MapPlace) => boolean) => chart.territories.filter(keep);
  const circles = (view: MapView, territories: readonly MapPlace[]): MapCircle[] =>
    territories.map(({ name, longitude, latitude, value }) => ({
      id: name,
      ...view.place(longitude, latitude),
      radius: circleRadius(value, largest),
      text: `${name}\u00A0: ${tickText(value, chart.unit)}`,
    }));
  const enlarged = ileDeFranceOnFrance();
  const enlargedPart: MapCircle = {
    id: "Île-de-France",
    x: (enlarged.left + enlarged.right) / 2,
    y: (enlarged.top + enlarged.bottom) / 2,
    radius: (enlarged.right - enlarged.left) / 2,
    text: "Île-de-France",
  };
  const elsewhere = circles(
    france,
    places((place) => !place.ileDeFrance && !place.outreMer),
  );
  const aroundParis = circles(
    ileDeFrance,
    places((place) => place.ileDeFrance),
  );
  const overseas = circles(
    laReunion,
    places((place) => place.outreMer),
  );
  const onFrance = placeLabels([...elsewhere, enlargedPart], france.frame);
  return {
    width: DRAWING.width,
    height: DRAWING.height,
    shapes: [
      ...groundOf(france, null),
      ...groundOf(ileDeFrance, "Île-de-France"),
      ...groundOf(laReunion, "La Réunion"),
      {
        kind: "rect",
        x: enlarged.left,
        y: enlarged.top,
        width: enlarged.right - enlarged.left,
        height: enlarged.bottom - enlarged.top,
        stroke: "muted",
      },
      ...labelOf(enlargedPart, onFrance.get(enlargedPart.id)),
      ...drawn(elsewhere, onFrance),
      ...drawn(aroundParis, placeLabels(aroundParis, belowHeading(ileDeFrance))),
      ...drawn(overseas, placeLabels(overseas, belowHeading(laReunion))),
    ],
  };
}

const belowHeading = ({ frame }: MapView) => ({ ...frame, top: frame.top + 24 });

function groundOf({ frame, land, borders }: MapView, heading: string | null): Shape[] {
  const { left, top, right, bottom } = frame;
  return [
    ...(heading === null
      ? []
      : ([
          {
            kind: "rect",
            x: left,
            y: top,
            width: right - left,
            height: bottom - top,
            fill: "white",
            stroke: "grid",
          },
          {
            kind: "text",
            x: left + 8,
            y: top + 18,
            size: NAME_SIZE,
            text: heading,
            anchor: "start",
            tone: "ink",
            bold: true,
          },
        ] as const)),
    { kind: "path", path: land, fill: "land", stroke: "muted", width: 0.6 },
    { kind: "path", path: borders, stroke: "grid", width: 0.6 },
  ];
}

/** Large circles first, so that a small one is never hidden; names last, above all circles. */
function drawn(circles: readonly MapCircle[], labels: ReadonlyMap<string, MapLabel>): Shape[] {
  const sorted = [...circles].sort((one, other) => other.radius - one.radius);
  return [
    ...sorted.map(
      ({ x, y, radius }): Shape => ({ kind: "circle", x, y, radius, fill: "pale", stroke: "accent" }),
    ),
    ...circles.flatMap((circle) => labelOf(circle, labels.get(circle.id))),
  ];
}

function labelOf({ text }: MapCircle, label: MapLabel | undefined): Shape[] {
  if (!label) return [];
  return [{ kind: "text", ...label, size: NAME_SIZE, text, tone: "ink", halo: true }];
}
