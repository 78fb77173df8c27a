import type { Metadata } from "next";
import { HiddenProjects } from "@/components/dashboard/hidden-projects";
import { LackingTable } from "@/components/dashboard/missing/lacking-table";
import { DateNotices } from "@/components/dashboard/past/date-notices";
import { CountedProjects } from "@/components/indicators/counted-projects";
import { ActiveFilters } from "@/components/projects/search/active-filters";
import { IgnoredValues } from "@/components/projects/search/ignored-values";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { loadLackingProjects } from "@/lib/features/dashboard/missing/behind/loaders";
import { lackTitle } from "@/lib/features/dashboard/missing/labels";
import { lackPath, lackPathWithout, missingPath } from "@/lib/features/dashboard/missing/routes";
import { DASHBOARD_PATH } from "@/lib/features/projects/search/routes";
import { filterEntries } from "@/lib/features/projects/search/rules";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import { formatCount, formatDate } from "@/lib/kernel/format";
import "@/components/projects/search/search.css";

export const metadata: Metadata = { title: "Projets auxquels il manque quelque chose" };

type Props = PageProps<"/tableau-de-bord/ce-qui-manque/projets">;

export default async function LackingProjectsPage({ searchParams }: Props) {
  const { list, visibleStatuses, dates, bounds } = await loadLackingProjects(await searchParams, new Date());
  const { filters, lack } = list;
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Tableau de bord", href: DASHBOARD_PATH },
          { label: "Ce qui manque", href: missingPath(list) },
        ]}
        current={lackTitle(lack)}
      />
      <PageTitle title={lackTitle(lack)} lead={`Au soir du ${formatDate(list.on)}`} />
      <CountedProjects statuses={list.statuses} visibleStatuses={visibleStatuses} seesOwnOnly={false} />
      <DateNotices dates={dates} bounds={bounds} />
      <IgnoredValues ignored={list.ignored} />
      <ActiveFilters
        entries={filterEntries(filters).filter(([parameter]) => parameter !== "instruction")}
        choices={list.choices}
        pathWithout={(entry) => lackPathWithout(list, lack, entry)}
        clearedPath={lackPath(
          { ...list, filters: { ...NO_FILTERS, reviewStatuses: filters.reviewStatuses } },
          lack,
        )}
      />
      <h2 className="fr-h4 m-0 pt-4">{formatCount(list.total, "projet", "projets")}</h2>
      <LackingTable list={list} />
      <HiddenProjects count={list.hidden} />
      <Pagination
        page={list.page}
        pageCount={list.pageCount}
        hrefOf={(page) => lackPath(list, lack, {}, page)}
      />
    </div>
  );
}
