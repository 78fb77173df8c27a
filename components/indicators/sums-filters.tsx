import { ActiveFilters } from "@/components/projects/search/active-filters";
import { FacetChoice } from "@/components/projects/search/facet-choice";
import { MoreFilters } from "@/components/projects/search/more-filters";
import { TextFilter } from "@/components/projects/search/text-filter";
import {
  indicatorSumsPath,
  indicatorSumsPathOf,
  indicatorSumsPathWithout,
} from "@/lib/features/indicators/routes";
import type { IndicatorSummary } from "@/lib/features/indicators/summary/types";
import type { ReviewStatus } from "@/lib/features/projects/constants";
import { REVIEW_STATUS_LABELS } from "@/lib/features/projects/labels";
import { REVIEW_STATUS_TOKENS } from "@/lib/features/projects/search/constants";
import { filterEntries } from "@/lib/features/projects/search/rules";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import "@/components/projects/search/search.css";

type SumsFiltersProps = Pick<IndicatorSummary, "filters" | "choices"> & {
  readonly visibleStatuses: readonly ReviewStatus[];
};

/** The filters of the list, folded: the figures come first. */
export function SumsFilters({ filters, choices, visibleStatuses }: SumsFiltersProps) {
  const named = (items: readonly { readonly slug: string; readonly label: string }[]) =>
    items.map(({ slug, label }) => ({ value: slug, label }));
  return (
    <div className="flex flex-col gap-3 pb-6">
      <ActiveFilters
        entries={filterEntries(filters)}
        choices={choices}
        pathWithout={(entry) => indicatorSumsPathWithout(filters, entry)}
        clearedPath={indicatorSumsPathOf(NO_FILTERS)}
      />
      <search>
        <details>
          <summary className="cursor-pointer">Filtrer les projets comptés</summary>
          <form
            action={indicatorSumsPath}
            method="get"
            className="flex flex-col gap-4 bg-surface-alt p-4"
            aria-label="Filtrer les projets comptés"
          >
            <TextFilter
              parameter="q"
              type="search"
              value={filters.query}
              hint="Intitulé, résumé, objectifs, porteur ou référence"
            />
            <div className="facets">
              <FacetChoice
                parameter="territoire"
                options={named(choices.territories)}
                chosen={filters.territories}
              />
              <FacetChoice
                parameter="priorite"
                options={named(choices.priorities)}
                chosen={filters.priorities}
                hint="Principale ou non"
              />
              {visibleStatuses.length > 1 && (
                <FacetChoice
                  parameter="instruction"
                  options={visibleStatuses.map((status) => ({
                    value: REVIEW_STATUS_TOKENS[status],
                    label: REVIEW_STATUS_LABELS[status],
                  }))}
                  chosen={filters.reviewStatuses.map((status) => REVIEW_STATUS_TOKENS[status])}
                  hint="Sans choix, les projets acceptés"
                />
              )}
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
