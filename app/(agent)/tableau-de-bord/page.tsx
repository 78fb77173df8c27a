import type { Metadata } from "next";
import { EmptyTerritories } from "@/components/dashboard/empty-territories";
import { FunderChart } from "@/components/dashboard/funder-chart";
import { HeadlineFigures } from "@/components/dashboard/headline-figures";
import { TerritoryMap } from "@/components/dashboard/map/territory-map";
import { Panel } from "@/components/dashboard/panel";
import { PhaseCharts } from "@/components/dashboard/phase-charts";
import { QuarterlyPanel } from "@/components/dashboard/quarterly-panel";
import { ReviewFunnel } from "@/components/dashboard/review-funnel";
import { StrategyPanel } from "@/components/dashboard/strategy-panel";
import { TerritoryMatrix } from "@/components/dashboard/territory-matrix";
import { ViewFrame } from "@/components/dashboard/view-frame";
import { WaitingProjects } from "@/components/dashboard/waiting-projects";
import { loadDashboard } from "@/lib/features/dashboard/loaders";
import { endOfEvening } from "@/lib/features/dashboard/past/rules";
import { loadQuarterPanel } from "@/lib/features/quarterly/loaders";
import { loadStrategyStanding } from "@/lib/features/strategies/standing/loaders";

export const metadata: Metadata = { title: "Tableau de bord" };

type Props = PageProps<"/tableau-de-bord">;

export default async function DashboardPage({ searchParams }: Props) {
  const now = new Date();
  const [screen, quarter, standing] = await Promise.all([
    loadDashboard("programme", await searchParams, now),
    loadQuarterPanel(),
    loadStrategyStanding(),
  ]);
  const { dashboard, visibleStatuses } = screen;
  const seesReview = visibleStatuses.length > 1;
  return (
    <ViewFrame view="programme" screen={screen}>
      <HeadlineFigures dashboard={dashboard} />
      <Panel name="map">
        <TerritoryMap screen={screen} />
      </Panel>
      <Panel name="matrix">
        <TerritoryMatrix dashboard={dashboard} />
      </Panel>
      <Panel name="phases">
        <PhaseCharts dashboard={dashboard} />
      </Panel>
      <div className="grid grid-cols-1 gap-x-12 lg:grid-cols-2">
        <Panel name="funders">
          <FunderChart dashboard={dashboard} />
        </Panel>
        <div className="min-w-0">
          {seesReview && (
            <>
              <Panel name="funnel">
                <ReviewFunnel dashboard={dashboard} visible={visibleStatuses} />
              </Panel>
              <Panel name="waiting">
                <WaitingProjects
                  dashboard={dashboard}
                  now={dashboard.on === null ? now : endOfEvening(dashboard.on)}
                />
              </Panel>
            </>
          )}
          <Panel name="without">
            <EmptyTerritories dashboard={dashboard} visible={visibleStatuses} />
          </Panel>
        </div>
      </div>
      {standing !== null && dashboard.on === null && <StrategyPanel standing={standing} />}
      {quarter !== null && dashboard.on === null && <QuarterlyPanel overview={quarter} />}
    </ViewFrame>
  );
}
