import { EmptyTerritories } from "@/components/dashboard/empty-territories";
import { FunderChart } from "@/components/dashboard/funder-chart";
import { HeadlineFigures } from "@/components/dashboard/headline-figures";
import { TerritoryMap } from "@/components/dashboard/map/territory-map";
import { Panel } from "@/components/dashboard/panel";
import { PhaseCharts } from "@/components/dashboard/phase-charts";
import { ReviewFunnel } from "@/components/dashboard/review-funnel";
import { TerritoryMatrix } from "@/components/dashboard/territory-matrix";
import { ViewFrame } from "@/components/dashboard/view-frame";
import { WaitingProjects } from "@/components/dashboard/waiting-projects";
import { loadDashboard } from "@/lib/features/dashboard/loaders";

export const dynamic = "force-dynamic";

let kept: ReturnType<typeof loadDashboard> | undefined;

/** The floor of /tableau-de-bord: what the first request loaded, rendered again without asking the database for it. */
export default async function FloorPage() {
  kept ??= loadDashboard("programme", {}, new Date());
  const screen = await kept;
  const { dashboard, visibleStatuses } = screen;
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
      <Panel name="funders">
        <FunderChart dashboard={dashboard} />
      </Panel>
      <Panel name="funnel">
        <ReviewFunnel dashboard={dashboard} visible={visibleStatuses} />
      </Panel>
      <Panel name="waiting">
        <WaitingProjects dashboard={dashboard} now={new Date()} />
      </Panel>
      <Panel name="without">
        <EmptyTerritories dashboard={dashboard} visible={visibleStatuses} />
      </Panel>
    </ViewFrame>
  );
}
