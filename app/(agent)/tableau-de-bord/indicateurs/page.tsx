import type { Metadata } from "next";
import { Panel } from "@/components/dashboard/panel";
import { ViewFrame } from "@/components/dashboard/view-frame";
import { CountedProjects } from "@/components/indicators/counted-projects";
import { SumsTable } from "@/components/indicators/sums-table";
import { loadIndicatorsOfEvening } from "@/lib/features/indicators/summary/loaders";

export const metadata: Metadata = { title: "Indicateurs du tableau de bord" };

export default async function MeasuresPage({ searchParams }: PageProps<"/tableau-de-bord/indicateurs">) {
  const screen = await loadIndicatorsOfEvening(await searchParams, new Date());
  const { summary } = screen;
  return (
    <ViewFrame view="measures" screen={{ ...screen, dashboard: summary }}>
      <Panel name="measures">
        <CountedProjects
          statuses={summary.statuses}
          visibleStatuses={screen.visibleStatuses}
          seesOwnOnly={screen.seesOwnOnly}
        />
        <SumsTable figures={summary.figures} filters={summary.filters} on={summary.on} />
      </Panel>
    </ViewFrame>
  );
}
