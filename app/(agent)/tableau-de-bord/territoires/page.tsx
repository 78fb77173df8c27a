import type { Metadata } from "next";
import Link from "next/link";
import { HeadlineFigures } from "@/components/dashboard/headline-figures";
import { QpvMap } from "@/components/dashboard/map/qpv-map";
import { TerritoryMap } from "@/components/dashboard/map/territory-map";
import { Panel } from "@/components/dashboard/panel";
import { PhaseCharts } from "@/components/dashboard/phase-charts";
import { PrioritySums } from "@/components/dashboard/priority-sums";
import { TerritorySums } from "@/components/dashboard/territory-sums";
import { ViewFrame } from "@/components/dashboard/view-frame";
import { loadTerritoryView } from "@/lib/features/dashboard/qpvs/loaders";
import { viewPath } from "@/lib/features/dashboard/routes";
import { territoryPath } from "@/lib/features/territories/routes";

export const metadata: Metadata = { title: "Tableau de bord des territoires" };

/** All the territories side by side; one alone, from closer. */
export default async function TerritoriesPage({ searchParams }: PageProps<"/tableau-de-bord/territoires">) {
  const { screen, only } = await loadTerritoryView(await searchParams, new Date());
  const { dashboard, address } = screen;
  if (only === null)
    return (
      <ViewFrame view="territories" screen={screen}>
        <HeadlineFigures dashboard={dashboard} />
        <Panel name="territories">
          <TerritorySums screen={screen} />
        </Panel>
        <Panel name="map">
          <TerritoryMap screen={screen} />
        </Panel>
      </ViewFrame>
    );
  return (
    <ViewFrame view="territories" screen={screen}>
      <h2 className="fr-h3 m-0">{only.territory.label}</h2>
      <p className="flex flex-wrap gap-x-6">
        <Link href={viewPath(address, { ...dashboard.filters, territories: [] })} prefetch={false}>
          Voir tous les territoires
        </Link>
        <Link href={territoryPath(only.territory.slug)} prefetch={false}>
          Page publique du territoire
        </Link>
      </p>
      <HeadlineFigures dashboard={dashboard} />
      <Panel name="priorities">
        <PrioritySums dashboard={dashboard} />
      </Panel>
      <Panel name="phases">
        <PhaseCharts dashboard={dashboard} />
      </Panel>
      <Panel name="qpvs">
        <QpvMap dashboard={dashboard} only={only} />
      </Panel>
    </ViewFrame>
  );
}
