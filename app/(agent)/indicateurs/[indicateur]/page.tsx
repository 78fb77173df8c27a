import type { Metadata } from "next";
import { HiddenProjects } from "@/components/dashboard/hidden-projects";
import { DateNotices } from "@/components/dashboard/past/date-notices";
import { CountedProjects } from "@/components/indicators/counted-projects";
import { SharesTable } from "@/components/indicators/shares-table";
import { ActiveFilters } from "@/components/projects/search/active-filters";
import { IgnoredValues } from "@/components/projects/search/ignored-values";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { viewAddress, viewPath } from "@/lib/features/dashboard/routes";
import {
  indicatorProjectsPath,
  indicatorProjectsPathWithout,
  indicatorSumsPathOf,
} from "@/lib/features/indicators/routes";
import { coverageInWords, TOTAL_RULES } from "@/lib/features/indicators/summary/labels";
import { loadIndicatorShares } from "@/lib/features/indicators/summary/loaders";
import { measuredLevel } from "@/lib/features/indicators/summary/rules";
import { formatFigure } from "@/lib/features/projects/indicators/labels";
import { filterEntries } from "@/lib/features/projects/search/rules";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import { formatDate } from "@/lib/kernel/format";
import "@/components/projects/search/search.css";

type Props = PageProps<"/indicateurs/[indicateur]">;

export const metadata: Metadata = { title: "Projets d’un indicateur" };

export default async function IndicatorSharesPage({ params, searchParams }: Props) {
  const { indicateur: slug } = await params;
  const view = await loadIndicatorShares(slug, await searchParams, new Date());
  const { indicator, sums, filters, on } = view;
  const { value, denominator } = sums;
  const hasTotal = measuredLevel(indicator.aggregation, sums) !== null && value !== null;
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          {
            label: "Indicateurs",
            href:
              on === null ? indicatorSumsPathOf(filters) : viewPath(viewAddress("measures", { on }), filters),
          },
        ]}
        current={indicator.label}
      />
      <PageTitle
        title={indicator.label}
        lead={hasTotal ? formatFigure(indicator, { value, denominator }) : undefined}
      />
      <CountedProjects {...view} />
      <p>
        {TOTAL_RULES[indicator.aggregation]} {coverageInWords(sums)}
        {sums.following > 0 && "."}
      </p>
      {on !== null && <p>Au soir du {formatDate(on)}, tels que les projets étaient alors.</p>}
      <DateNotices dates={view.dates} bounds={view.bounds} />
      <IgnoredValues ignored={view.ignored} />
      <ActiveFilters
        entries={filterEntries(filters)}
        choices={view.choices}
        pathWithout={(entry) => indicatorProjectsPathWithout(slug, filters, entry, on)}
        clearedPath={indicatorProjectsPath(slug, NO_FILTERS, 1, on)}
      />
      <SharesTable indicator={indicator} shares={view.shares} />
      <HiddenProjects count={view.hidden} />
      <Pagination
        page={view.page}
        pageCount={view.pageCount}
        hrefOf={(page) => indicatorProjectsPath(slug, filters, page, on)}
      />
    </div>
  );
}
