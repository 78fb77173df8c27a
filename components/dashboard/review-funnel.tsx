import { BarChart } from "@/components/charts/bar-chart";
import { ChartData } from "@/components/charts/chart-data";
import { DataTable } from "@/components/ui/data-table";
import { figurePath } from "@/lib/features/dashboard/routes";
import type { Dashboard } from "@/lib/features/dashboard/types";
import type { ReviewStatus } from "@/lib/features/projects/constants";
import { REVIEW_STATUS_LABELS } from "@/lib/features/projects/labels";
import { formatCount, formatNumber } from "@/lib/kernel/format";

/** How many projects stand where. Drafts that the reader may only count are said without a link. */
export function ReviewFunnel({
  dashboard,
  visible,
}: {
  dashboard: Dashboard;
  visible: readonly ReviewStatus[];
}) {
  const { funnel, hiddenDrafts } = dashboard;
  const rows = funnel.flatMap(({ status, projects }) => {
    if (visible.includes(status)) return [{ status, projects, isListed: true }];
    return status === "draft" && hiddenDrafts !== null
      ? [{ status, projects: hiddenDrafts, isListed: false }]
      : [];
  });
  return (
    <>
      <BarChart
        title="Nombre de projets par statut d’instruction"
        formatTick={formatNumber}
        wholeNumbers
        bars={rows.map(({ status, projects, isListed }) => ({
          key: status,
          label: REVIEW_STATUS_LABELS[status],
          value: projects,
          figure: projects === 0 ? "aucun projet" : formatCount(projects, "projet", "projets"),
          ...(isListed && { href: figurePath(dashboard, { statuses: [status] }) }),
        }))}
      />
      {hiddenDrafts !== null && (
        <p className="fr-text--sm text-ink-muted">
          Les brouillons sont comptés sans être consultables&nbsp;: leur contenu reste au territoire jusqu’à
          leur transmission.
        </p>
      )}
      <ChartData about="statuts d’instruction">
        <DataTable
          caption="Projets par statut d’instruction"
          rows={rows}
          rowKey={({ status }) => status}
          columns={[
            {
              key: "status",
              header: "Statut",
              rowHeader: true,
              cell: ({ status }) => REVIEW_STATUS_LABELS[status],
            },
            {
              key: "projects",
              header: "Projets",
              numeric: true,
              cell: ({ projects }) => formatNumber(projects),
            },
          ]}
        />
      </ChartData>
    </>
  );
}
