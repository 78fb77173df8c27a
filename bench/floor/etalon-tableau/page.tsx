import { DashboardFilters } from "@/components/dashboard/dashboard-filters";
import { EmptyTerritories } from "@/components/dashboard/empty-territories";
import { FunderChart } from "@/components/dashboard/funder-chart";
import { HeadlineFigures } from "@/components/dashboard/headline-figures";
import { Panel } from "@/components/dashboard/panel";
import { PhaseCharts } from "@/components/dashboard/phase-charts";
import { ReviewFunnel } from "@/components/dashboard/review-funnel";
import { StatusChoice } from "@/components/dashboard/status-choice";
import { TerritoryMatrix } from "@/components/dashboard/territory-matrix";
import { WaitingProjects } from "@/components/dashboard/waiting-projects";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { loadDashboard } from "@/lib/features/dashboard/loaders";
import { dashboardAddress } from "@/lib/features/dashboard/routes";

export const dynamic = "force-dynamic";

let kept: ReturnType<typeof loadDashboard> | undefined;

/** The floor of /tableau-de-bord: what the first request loaded, rendered again without asking the database for it. */
export default async function FloorPage() {
  kept ??= loadDashboard({});
  const { dashboard, visibleStatuses, ownTerritory } = await kept;
  return (
    <div className="fr-container pb-8">
      <Breadcrumb segments={[]} current="Tableau de bord" />
      <PageTitle title="Tableau de bord" />
      <StatusChoice
        filters={dashboard.filters}
        statuses={dashboard.statuses}
        visible={visibleStatuses}
        address={dashboardAddress}
      />
      <DashboardFilters view={dashboard} own={ownTerritory} address={dashboardAddress} />
      <HeadlineFigures dashboard={dashboard} />
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
    </div>
  );
}
