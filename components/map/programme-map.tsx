import { type ReactNode, useId } from "react";
import { HatchPattern } from "@/components/charts/hatch-pattern";
import { circleRadius, placeLabels } from "@/lib/features/map/rules";
import type { MapCircle, Shade } from "@/lib/features/map/types";
import { MapGround, type MapLink, MapLinks } from "./map-view";
import { DRAWING, ileDeFranceOnFrance, type MapView, mapViews } from "./projection";

export type MapTerritory = {
  readonly slug: string;
  readonly name: string;
  readonly href: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly ileDeFrance: boolean;
  readonly outreMer: boolean;
  /** The area of its circle. */
  readonly value: number;
  /** The same in words: « 12 projets publiés ». */
  readonly said: string;
  readonly shade: Shade;
};

type ProgrammeMapProps = {
  readonly title: string;
  readonly territories: readonly MapTerritory[];
  /** What the circles stand for, drawn below La Réunion. */
  readonly children?: ReactNode;
};

function linksOn(view: MapView, territories: readonly MapTerritory[], largest: number): MapLink[] {
  return territories.map((territory) => ({
    id: territory.slug,
    ...view.place(territory.longitude, territory.latitude),
    radius: circleRadius(territory.value, largest),
    text: territory.name,
    href: territory.href,
    description: `${territory.name}\u00A0: ${territory.said}`,
    shade: territory.shade,
  }));
}

/** France by départements, Île-de-France enlarged and La Réunion: one circle per territory, its area the figure shown. */
export function ProgrammeMap({ title, territories, children }: ProgrammeMapProps) {
  const titleId = useId();
  const hatchId = useId();
  const { france, ileDeFrance, laReunion } = mapViews();
  const largest = Math.max(1, ...territories.map((territory) => territory.value));
  const overseas = linksOn(
    laReunion,
    territories.filter((territory) => territory.outreMer),
    largest,
  );
  const aroundParis = linksOn(
    ileDeFrance,
    territories.filter((territory) => territory.ileDeFrance),
    largest,
  );
  const elsewhere = linksOn(
    france,
    territories.filter((territory) => !territory.outreMer && !territory.ileDeFrance),
    largest,
  );

  const enlarged = ileDeFranceOnFrance();
  const enlargedPart: MapCircle = {
    id: "ile-de-france",
    x: (enlarged.left + enlarged.right) / 2,
    y: (enlarged.top + enlarged.bottom) / 2,
    radius: (enlarged.right - enlarged.left) / 2,
    text: "Île-de-France",
  };
  const franceLabels = placeLabels([...elsewhere, enlargedPart], france.frame);
  const enlargedLabel = franceLabels.get(enlargedPart.id);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of links drawn in SVG, where no HTML element can be
    <svg
      className="programme-map"
      viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`}
      role="group"
      aria-labelledby={titleId}
    >
      <title id={titleId}>{title}</title>
      <HatchPattern id={hatchId} />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the links come after */}
      <g aria-hidden="true">
        <MapGround part="france" />
        <MapGround part="ileDeFrance" heading="Île-de-France" />
        <MapGround part="laReunion" heading="La Réunion" />
        <rect
          className="map-frame map-frame--enlarged"
          x={enlarged.left}
          y={enlarged.top}
          width={enlarged.right - enlarged.left}
          height={enlarged.bottom - enlarged.top}
        />
        {enlargedLabel && (
          <text
            className="map-label map-label--enlarged"
            x={enlargedLabel.x}
            y={enlargedLabel.y}
            textAnchor={enlargedLabel.anchor}
          >
            {enlargedPart.text}
          </text>
        )}
        {children}
      </g>
      <MapLinks hatchId={hatchId} links={elsewhere} labels={franceLabels} />
      <MapLinks hatchId={hatchId} links={aroundParis} labels={placeLabels(aroundParis, ileDeFrance.frame)} />
      <MapLinks hatchId={hatchId} links={overseas} labels={placeLabels(overseas, laReunion.frame)} />
    </svg>
  );
}
