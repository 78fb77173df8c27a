import type { Metadata } from "next";
import { HeadlineFigures } from "@/components/dashboard/headline-figures";
import { TerritoryMap } from "@/components/dashboard/map/territory-map";
import { Panel } from "@/components/dashboard/panel";
import { TerritorySums } from "@/components/dashboard/territory-sums";
import { ViewFrame } from "@/components/dashboard/view-frame";
import { loadDashboard } from "@/lib/features/dashboard/loaders";

export const metadata: Metadata = { title: "Tableau de bord des territoires" };

export default async function TerritoriesPage({ searchParams }: PageProps<"/tableau-de-bord/territoires">) {
  const screen = await loadDashboard("territories", await searchParams, new Date());
  return (
    <ViewFrame view="territories" screen={screen}>
      <HeadlineFigures dashboard={screen.dashboard} />
      <Panel name="territories">
        <TerritorySums screen={screen} />
      </Panel>
      <Panel name="map">
        <TerritoryMap screen={screen} />
      </Panel>
    </ViewFrame>
  );
}
