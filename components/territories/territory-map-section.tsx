import { MapLegend } from "@/components/map/map-legend";
import { ProgrammeMap } from "@/components/map/programme-map";
import { territoryPath } from "@/lib/features/territories/routes";
import { shortName } from "@/lib/features/territories/rules";
import type { TerritorySummary } from "@/lib/features/territories/types";
import { formatCount } from "@/lib/kernel/format";
import { TerritoryTable } from "./territory-table";

export function TerritoryMapSection({ territories }: { territories: readonly TerritorySummary[] }) {
  const largestCount = Math.max(1, ...territories.map(({ publishedProjects }) => publishedProjects));
  return (
    <section aria-labelledby="carte">
      <h2 id="carte">Les territoires</h2>
      <p>
        Chaque cercle est un territoire&nbsp;: plus il est grand, plus le territoire a publié de projets. La
        liste dit les mêmes chiffres.
      </p>
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
        <ProgrammeMap
          title="Carte des territoires du programme et de leurs projets publiés"
          territories={territories.map((territory) => ({
            ...territory,
            name: shortName(territory.programmeName),
            href: territoryPath(territory.slug),
            value: territory.publishedProjects,
            said: formatCount(territory.publishedProjects, "projet publié", "projets publiés"),
            shade: territory.publishedProjects === 0 ? 0 : 3,
          }))}
        >
          <MapLegend largestCount={largestCount} />
        </ProgrammeMap>
        <TerritoryTable territories={territories} />
      </div>
    </section>
  );
}
