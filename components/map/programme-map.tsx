import { circleRadius, placeLabels } from "@/lib/features/map/rules";
import type { MapCircle } from "@/lib/features/map/types";
import { formatCount } from "@/lib/kernel/format";
import { MapLegend } from "./map-legend";
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
  readonly publishedProjects: number;
};

function linksOn(view: MapView, territories: readonly MapTerritory[], largestCount: number): MapLink[] {
  return territories.map((territory) => ({
    id: territory.slug,
    ...view.place(territory.longitude, territory.latitude),
    radius: circleRadius(territory.publishedProjects, largestCount),
    text: territory.name,
    href: territory.href,
    description: `${territory.name}\u00A0: ${formatCount(territory.publishedProjects, "projet publié", "projets publiés")}`,
    empty: territory.publishedProjects === 0,
  }));
}

/** France by départements, Île-de-France enlarged and La Réunion: one circle per territory, its area the number of projects. */
export function ProgrammeMap({ territories }: { territories: readonly MapTerritory[] }) {
  const { france, ileDeFrance, laReunion } = mapViews();
  const largestCount = Math.max(1, ...territories.map((territory) => territory.publishedProjects));
  const overseas = linksOn(
    laReunion,
    territories.filter((territory) => territory.outreMer),
    largestCount,
  );
  const aroundParis = linksOn(
    ileDeFrance,
    territories.filter((territory) => territory.ileDeFrance),
    largestCount,
  );
  const elsewhere = linksOn(
    france,
    territories.filter((territory) => !territory.outreMer && !territory.ileDeFrance),
    largestCount,
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
      aria-labelledby="titre-carte"
    >
      <title id="titre-carte">Carte des territoires du programme et de leurs projets publiés</title>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the links come after */}
      <g aria-hidden="true">
        <MapGround view={france} />
        <MapGround view={ileDeFrance} heading="Île-de-France" />
        <MapGround view={laReunion} heading="La Réunion" />
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
        <MapLegend largestCount={largestCount} />
      </g>
      <MapLinks links={elsewhere} labels={franceLabels} />
      <MapLinks links={aroundParis} labels={placeLabels(aroundParis, ileDeFrance.frame)} />
      <MapLinks links={overseas} labels={placeLabels(overseas, laReunion.frame)} />
    </svg>
  );
}
