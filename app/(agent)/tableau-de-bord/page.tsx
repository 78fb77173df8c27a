import type { Metadata } from "next";
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
import { IgnoredValues } from "@/components/projects/search/ignored-values";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { loadDashboard } from "@/lib/features/dashboard/loaders";
import { dashboardAddress } from "@/lib/features/dashboard/routes";
import { filtersBehind } from "@/lib/features/dashboard/rules";
import { exportPath } from "@/lib/features/projects/search/routes";

export const metadata: Metadata = { title: "Tableau de bord" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DashboardPage({ searchParams }: Props) {
  const { dashboard, visibleStatuses, ownTerritory } = await loadDashboard(await searchParams);
  const exported = filtersBehind(dashboard.filters);
  const seesReview = visibleStatuses.length > 1;
  return (
    <div className="fr-container pb-8">
      <Breadcrumb segments={[]} current="Tableau de bord" />
      <PageTitle
        title="Tableau de bord"
        actions={
          // Files, not pages: the router must not fetch them.
          <>
            <a
              className="fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left fr-icon-download-line"
              href={exportPath(exported, "xlsx")}
            >
              Exporter pour Excel
            </a>
            <a
              className="fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left fr-icon-download-line"
              href={exportPath(exported, "csv")}
            >
              Exporter en CSV
            </a>
          </>
        }
      />
      <IgnoredValues ignored={dashboard.ignored} />
      <StatusChoice
        filters={dashboard.filters}
        statuses={dashboard.statuses}
        visible={visibleStatuses}
        address={dashboardAddress}
      />
      <DashboardFilters view={dashboard} own={ownTerritory} address={dashboardAddress} />
      {dashboard.total.projects === 0 && (
        <p>
          Aucun des projets comptés ne répond à cette vue. Les territoires et les priorités restent affichés,
          vides.
        </p>
      )}
      <HeadlineFigures dashboard={dashboard} />
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
                <WaitingProjects dashboard={dashboard} now={new Date()} />
              </Panel>
            </>
          )}
          <Panel name="without">
            <EmptyTerritories dashboard={dashboard} visible={visibleStatuses} />
          </Panel>
        </div>
      </div>
    </div>
  );
}
