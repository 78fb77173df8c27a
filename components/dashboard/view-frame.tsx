import Link from "next/link";
import type { ReactNode } from "react";
import { IgnoredValues } from "@/components/projects/search/ignored-values";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import type { DashboardView } from "@/lib/features/dashboard/constants";
import { DASHBOARD_VIEW_LABELS, DASHBOARD_VIEW_TITLES } from "@/lib/features/dashboard/labels";
import { figurePath } from "@/lib/features/dashboard/routes";
import { filtersBehind } from "@/lib/features/dashboard/rules";
import type { FrameScreen } from "@/lib/features/dashboard/types";
import { guidePath } from "@/lib/features/help/guides/routes";
import { DASHBOARD_PATH, exportPath } from "@/lib/features/projects/search/routes";
import { ComparisonPanels } from "./comparison/comparison-panels";
import { DashboardFilters } from "./dashboard-filters";
import { DashboardViews } from "./dashboard-views";
import { DateForm } from "./past/date-form";
import { EveningNotice } from "./past/evening-notice";
import { PhotographLinks } from "./photograph-links";
import { StatusChoice } from "./status-choice";

type ViewFrameProps = {
  readonly view: DashboardView;
  readonly screen: FrameScreen;
  readonly children: ReactNode;
};

/** What every view of the dashboard has around its figures: which ones, of which projects, and the way to the others. */
export function ViewFrame({ view, screen, children }: ViewFrameProps) {
  const { dashboard, address, dates, mapFigure, visibleStatuses, ownTerritory } = screen;
  const { filters, statuses, ignored, total } = dashboard;
  const isWhole = view === "programme";
  return (
    <div className="fr-container pb-8">
      <Breadcrumb
        segments={isWhole ? [] : [{ label: "Tableau de bord", href: DASHBOARD_PATH }]}
        current={isWhole ? "Tableau de bord" : DASHBOARD_VIEW_LABELS[view]}
      />
      <PageTitle
        help={guidePath("lire-le-tableau-de-bord")}
        title={DASHBOARD_VIEW_TITLES[view]}
        actions={
          <>
            <PhotographLinks screen={screen} />
            <ExportLinks dashboard={dashboard} />
          </>
        }
      />
      <DashboardViews
        current={view}
        filters={filters}
        choice={{ on: dates.at, since: dates.since, ...(mapFigure && { mapFigure }) }}
      />
      <IgnoredValues ignored={ignored} />
      <EveningNotice screen={screen} />
      <StatusChoice filters={filters} statuses={statuses} visible={visibleStatuses} address={address} />
      <DateForm screen={screen} />
      <DashboardFilters view={dashboard} own={ownTerritory} address={address} />
      {total?.projects === 0 && (
        <p>
          Aucun des projets comptés ne répond à cette vue. Les territoires et les priorités restent affichés,
          vides.
        </p>
      )}
      <ComparisonPanels screen={screen} />
      {children}
    </div>
  );
}

/** The projects that are counted: as files of today, or as the list of that evening. */
function ExportLinks({ dashboard }: Pick<FrameScreen, "dashboard">) {
  if (dashboard.on !== null)
    return (
      <Link className="fr-btn fr-btn--tertiary fr-btn--sm" href={figurePath(dashboard)} prefetch={false}>
        Lister les projets de ce soir-là
      </Link>
    );
  // Files, not pages: the router must not fetch them.
  const exported = filtersBehind(dashboard.filters);
  const className = "fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left fr-icon-download-line";
  return (
    <>
      <a className={className} href={exportPath(exported, "xlsx")}>
        Exporter pour Excel
      </a>
      <a className={className} href={exportPath(exported, "csv")}>
        Exporter en CSV
      </a>
    </>
  );
}
