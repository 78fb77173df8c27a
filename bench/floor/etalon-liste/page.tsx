import { ActiveFilters } from "@/components/projects/search/active-filters";
import { FilterForm } from "@/components/projects/search/filter-form";
import { ProjectTable } from "@/components/projects/search/project-table";
import { ResultHeading } from "@/components/projects/search/result-heading";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { loadProjectList } from "@/lib/features/projects/search/list/loaders";
import { filterEntries } from "@/lib/features/projects/search/rules";

export const dynamic = "force-dynamic";

let kept: ReturnType<typeof loadProjectList> | undefined;

/** The floor of /projets: what the first request loaded, rendered again without asking the database for it. */
export default async function FloorPage() {
  kept ??= loadProjectList({});
  const { list } = await kept;
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[]} current="Projets" />
      <PageTitle title="Projets" />
      <div className="flex flex-col gap-6">
        <FilterForm list={list} />
        <section className="flex flex-col gap-4" aria-labelledby="resultats">
          <ResultHeading list={list} />
          <ActiveFilters
            entries={filterEntries(list.filters)}
            choices={list.choices}
            pathWithout={() => "/projets"}
            clearedPath="/projets"
          />
          <ProjectTable items={list.items} />
          <Pagination page={1} pageCount={list.pageCount} hrefOf={(page) => `/projets?page=${page}`} />
        </section>
      </div>
    </div>
  );
}
