import Link from "next/link";
import { ActiveFilters } from "@/components/projects/search/active-filters";
import { FacetChoice } from "@/components/projects/search/facet-choice";
import { MoreFilters } from "@/components/projects/search/more-filters";
import { TextFilter } from "@/components/projects/search/text-filter";
import { viewPath, viewPathWithout } from "@/lib/features/dashboard/routes";
import type { Dashboard, ViewAddress } from "@/lib/features/dashboard/types";
import { REVIEW_STATUS_TOKENS } from "@/lib/features/projects/search/constants";
import { filterEntries } from "@/lib/features/projects/search/rules";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import "@/components/projects/search/search.css";

type Territory = { readonly slug: string; readonly label: string };

type DashboardFiltersProps = {
  readonly view: Pick<Dashboard, "filters" | "choices">;
  /** The reader's own territory, to look at it alone in one press. */
  readonly own: Territory | null;
  readonly address: ViewAddress;
};

/** The filters of the list, folded: the figures come first. Which statuses count is chosen beside. */
export function DashboardFilters({ view: { filters, choices }, own, address }: DashboardFiltersProps) {
  return (
    <div className="flex flex-col gap-3 pb-6">
      <ActiveFilters
        entries={filterEntries(filters).filter(([parameter]) => parameter !== "instruction")}
        choices={choices}
        pathWithout={(entry) => viewPathWithout(address, filters, entry)}
        clearedPath={viewPath(address, { ...NO_FILTERS, reviewStatuses: filters.reviewStatuses })}
      />
      {own !== null && !filters.territories.includes(own.slug) && (
        <p className="m-0">
          <Link href={viewPath(address, { ...filters, territories: [own.slug] })} prefetch={false}>
            Voir mon territoire seulement
          </Link>
        </p>
      )}
      <search>
        <details>
          <summary className="cursor-pointer">Filtrer le tableau de bord</summary>
          <form
            action={address.path}
            method="get"
            className="flex flex-col gap-4 bg-surface-alt p-4"
            aria-label="Filtrer le tableau de bord"
          >
            {filters.reviewStatuses.map((status) => (
              <input key={status} type="hidden" name="instruction" value={REVIEW_STATUS_TOKENS[status]} />
            ))}
            {address.extra.map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <TextFilter
              parameter="q"
              type="search"
              value={filters.query}
              hint="Intitulé, résumé, objectifs, porteur ou référence"
            />
            <div className="facets">
              <FacetChoice
                parameter="territoire"
                options={choices.territories.map(({ slug, label }) => ({ value: slug, label }))}
                chosen={filters.territories}
              />
              <FacetChoice
                parameter="priorite"
                options={choices.priorities.map(({ slug, label }) => ({ value: slug, label }))}
                chosen={filters.priorities}
                hint="Principale ou non"
              />
            </div>
            <MoreFilters list={{ filters, choices }} />
            <div>
              <button type="submit" className="fr-btn">
                Appliquer les filtres
              </button>
            </div>
          </form>
        </details>
      </search>
    </div>
  );
}
