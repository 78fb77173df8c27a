import type { Metadata } from "next";
import Link from "next/link";
import { ActiveFilters } from "@/components/projects/search/active-filters";
import { EmptyResult } from "@/components/projects/search/empty-result";
import { FilterForm } from "@/components/projects/search/filter-form";
import { IgnoredValues } from "@/components/projects/search/ignored-values";
import { OpenDrafts } from "@/components/projects/search/open-drafts";
import { OwnViews } from "@/components/projects/search/own-views";
import { ProjectTable } from "@/components/projects/search/project-table";
import { ResultHeading } from "@/components/projects/search/result-heading";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { ViewBar } from "@/components/views/view-bar";
import { guidePath } from "@/lib/features/help/guides/routes";
import { loadOpenDrafts } from "@/lib/features/projects/autosave/loaders";
import { newProjectPath } from "@/lib/features/projects/routes";
import { loadProjectList } from "@/lib/features/projects/search/list/loaders";
import { projectListPath, projectListPathWithout } from "@/lib/features/projects/search/routes";
import { filterEntries } from "@/lib/features/projects/search/rules";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import { loadViewBar } from "@/lib/features/views/bar/loaders";

export const metadata: Metadata = { title: "Projets" };

export default async function ProjectsPage({ searchParams }: PageProps<"/projets">) {
  const parameters = await searchParams;
  const { list, mayCreate, ownTerritory } = await loadProjectList(parameters);
  const bar = await loadViewBar(parameters, list);
  const drafts = mayCreate ? await loadOpenDrafts() : [];
  const { filters, position, nextCursor } = list;
  const { sort, view = null } = position;
  const newReferences = new Set(bar.open?.visit?.newProjects.map(({ reference }) => reference));
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[]} current="Projets" />
      <PageTitle
        help={guidePath("trouver-des-projets")}
        title="Projets"
        actions={
          mayCreate && (
            <Link
              className="fr-btn fr-btn--icon-left fr-icon-add-line"
              href={newProjectPath}
              prefetch={false}
            >
              Nouveau projet
            </Link>
          )
        }
      />
      <div className="flex flex-col gap-6">
        <OpenDrafts drafts={drafts} />
        {ownTerritory && <OwnViews territory={ownTerritory} />}
        <ViewBar bar={bar} choices={list.choices} />
        <IgnoredValues ignored={list.ignored} />
        <FilterForm list={list} />
        <section className="flex flex-col gap-4" aria-labelledby="resultats">
          <ResultHeading list={list} />
          <ActiveFilters
            entries={filterEntries(filters)}
            choices={list.choices}
            pathWithout={(entry) => projectListPathWithout(filters, entry, { sort, view })}
            clearedPath={projectListPath(NO_FILTERS, { sort, view })}
          />
          {list.items.length === 0 ? (
            <EmptyResult list={list} />
          ) : (
            <ProjectTable items={list.items} isNew={(reference) => newReferences.has(reference)} />
          )}
          <Pagination
            page={position.page}
            pageCount={list.pageCount}
            hrefOf={(page) =>
              projectListPath(filters, {
                sort,
                view,
                page,
                after: page === position.page + 1 ? nextCursor : null,
              })
            }
          />
        </section>
      </div>
    </div>
  );
}
