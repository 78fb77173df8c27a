import Link from "next/link";
import { ProgrammeMap } from "@/components/map/programme-map";
import { DataTable } from "@/components/ui/data-table";
import { FIGURE_SUMS, PANEL_ANCHORS } from "@/lib/features/dashboard/constants";
import { definitionOf } from "@/lib/features/dashboard/definitions/labels";
import { figureInWords } from "@/lib/features/dashboard/labels";
import { figurePath } from "@/lib/features/dashboard/routes";
import { NOTHING, shownTerritories, sumsBy } from "@/lib/features/dashboard/rules";
import type { DashboardScreen } from "@/lib/features/dashboard/types";
import { shadeBounds, shadeOf } from "@/lib/features/map/rules";
import { shortName } from "@/lib/features/territories/rules";
import { MapFigures } from "./map-figures";
import { ShadeLegend } from "./shade-legend";

/** One figure over the territories of the view, as a drawing and as a list; each leads to its projects. */
export function TerritoryMap({ screen }: { screen: DashboardScreen }) {
  const { dashboard, mapFigure } = screen;
  const sums = sumsBy(dashboard.matrix, "territory");
  const label = definitionOf(mapFigure).label;
  const places = shownTerritories(dashboard).map((territory) => {
    const value = (sums.get(territory.slug) ?? NOTHING)[FIGURE_SUMS[mapFigure]];
    return {
      ...territory,
      name: shortName(territory.label),
      href: figurePath(dashboard, { territory: territory.slug }),
      value,
      said: figureInWords(mapFigure, value),
    };
  });
  const bounds = shadeBounds(places.map(({ value }) => value));
  const ranked = [...places].sort(
    (one, other) => other.value - one.value || one.name.localeCompare(other.name, "fr"),
  );
  return (
    <>
      <MapFigures screen={screen} anchor={PANEL_ANCHORS.map} />
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
        <div className="min-w-0">
          <ProgrammeMap
            title={`Carte des territoires\u00A0: ${label}`}
            territories={places.map((place) => ({ ...place, shade: shadeOf(place.value, bounds) }))}
          />
          <h3 className="fr-h6 m-0 pt-4 pb-1">{label} par territoire</h3>
          <ShadeLegend figure={mapFigure} bounds={bounds} />
        </div>
        <DataTable
          caption={`${label} par territoire, du plus grand au plus petit`}
          rows={ranked}
          rowKey={({ slug }) => slug}
          columns={[
            { key: "territory", header: "Territoire", rowHeader: true, wrap: true, cell: ({ name }) => name },
            {
              key: "figure",
              header: label,
              numeric: true,
              cell: ({ href, name, said }) => (
                <Link href={href} prefetch={false} className="relative">
                  {said}
                  <span className="fr-sr-only">&nbsp;: {name}</span>
                </Link>
              ),
            },
          ]}
        />
      </div>
    </>
  );
}
