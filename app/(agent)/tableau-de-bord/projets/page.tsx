import type { Metadata } from "next";
import Link from "next/link";
import { BehindHeading } from "@/components/dashboard/behind/behind-heading";
import { PastProjectTable } from "@/components/dashboard/behind/past-project-table";
import { DateNotices } from "@/components/dashboard/past/date-notices";
import { ActiveFilters } from "@/components/projects/search/active-filters";
import { IgnoredValues } from "@/components/projects/search/ignored-values";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { behindMoment, behindTitle } from "@/lib/features/dashboard/behind/labels";
import { loadBehind } from "@/lib/features/dashboard/behind/loaders";
import { behindAddress, behindExportPath } from "@/lib/features/dashboard/behind/routes";
import { viewAddress, viewPath, viewPathWithout } from "@/lib/features/dashboard/routes";
import { filterEntries } from "@/lib/features/projects/search/rules";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import "@/components/projects/search/search.css";

export const metadata: Metadata = { title: "Projets derrière un chiffre" };

export default async function PastProjectsPage({ searchParams }: PageProps<"/tableau-de-bord/projets">) {
  const screen = await loadBehind(await searchParams, new Date());
  const { behind, what, dates, bounds } = screen;
  const { filters, choices } = behind;
  const title = `${behindTitle(what)} ${behindMoment(dates.at, what.kind === "figure" ? null : dates.since)}`;
  const address = behindAddress(dates, what);
  const dashboard = viewPath(viewAddress("programme", { on: dates.at, since: dates.since }), filters);
  return (
    <div className="fr-container pb-8">
      <Breadcrumb
        segments={[{ label: "Tableau de bord", href: dashboard }]}
        current="Projets derrière un chiffre"
      />
      <PageTitle
        title={title}
        actions={
          behind.total > behind.hidden && (
            <a
              className="fr-btn fr-btn--tertiary fr-btn--icon-left fr-icon-download-line"
              href={behindExportPath(filters, dates, what)}
            >
              Exporter en CSV
            </a>
          )
        }
      />
      <IgnoredValues ignored={behind.ignored} />
      <DateNotices dates={dates} bounds={bounds} />
      <ActiveFilters
        entries={filterEntries(filters)}
        choices={choices}
        pathWithout={(entry) => viewPathWithout(address, filters, entry)}
        clearedPath={viewPath(address, NO_FILTERS)}
      />
      <p className="m-0 py-4">
        <Link href={dashboard} prefetch={false}>
          Revenir au tableau de bord
        </Link>
      </p>
      <BehindHeading screen={screen} />
      <PastProjectTable caption={title} projects={behind.projects} isStep={what.kind !== "figure"} />
      <Pagination
        page={behind.page}
        pageCount={behind.pageCount}
        hrefOf={(page) => viewPath(behindAddress(dates, what, page), filters)}
      />
    </div>
  );
}
