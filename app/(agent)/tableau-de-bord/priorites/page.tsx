import type { Metadata } from "next";
import { HeadlineFigures } from "@/components/dashboard/headline-figures";
import { Panel } from "@/components/dashboard/panel";
import { PrioritySums } from "@/components/dashboard/priority-sums";
import { TerritoryMatrix } from "@/components/dashboard/territory-matrix";
import { ViewFrame } from "@/components/dashboard/view-frame";
import { loadDashboard } from "@/lib/features/dashboard/loaders";

export const metadata: Metadata = { title: "Tableau de bord des priorités" };

export default async function PrioritiesPage({ searchParams }: PageProps<"/tableau-de-bord/priorites">) {
  const screen = await loadDashboard("priorities", await searchParams, new Date());
  const { dashboard } = screen;
  return (
    <ViewFrame view="priorities" screen={screen}>
      <HeadlineFigures dashboard={dashboard} />
      <Panel name="priorities">
        <PrioritySums dashboard={dashboard} />
      </Panel>
      <Panel name="matrix">
        <TerritoryMatrix dashboard={dashboard} />
      </Panel>
    </ViewFrame>
  );
}
