import { REVIEW_STATUSES } from "@/lib/features/projects/constants";
import { REVIEW_STATUS_LABELS } from "@/lib/features/projects/labels";
import { projectsPath } from "@/lib/features/projects/routes";
import { REVIEW_STATUS_TOKENS, SORT_TOKENS, SORTS } from "@/lib/features/projects/search/constants";
import { SORT_LABELS } from "@/lib/features/projects/search/labels";
import type { ProjectList } from "@/lib/features/projects/search/list/types";
import { FacetChoice } from "./facet-choice";
import { MoreFilters } from "./more-filters";
import { TextFilter } from "./text-filter";

/** Everything stands in the address: a form that asks, without a script. */
export function FilterForm({ list }: { list: ProjectList }) {
  const { filters, counts, choices, position } = list;
  return (
    <search>
      <form
        action={projectsPath}
        method="get"
        className="flex flex-col gap-4 bg-surface-alt p-4"
        aria-label="Filtrer les projets"
      >
        {position.view && <input type="hidden" name="vue" value={position.view} />}
        <div className="flex flex-col gap-4 md:flex-row md:items-end">
          <div className="grow">
            <TextFilter
              parameter="q"
              type="search"
              value={filters.query}
              hint="Intitulé, résumé, objectifs, porteur ou référence"
            />
          </div>
          <div className="fr-select-group m-0">
            <label className="fr-label" htmlFor="tri">
              Trier par
            </label>
            <select
              className="fr-select"
              id="tri"
              name="tri"
              defaultValue={position.sort === SORTS[0] ? "" : SORT_TOKENS[position.sort]}
            >
              {SORTS.map((sort) => (
                <option key={sort} value={sort === SORTS[0] ? "" : SORT_TOKENS[sort]}>
                  {SORT_LABELS[sort]}
                </option>
              ))}
            </select>
          </div>
          <button type="submit" className="fr-btn shrink-0">
            Rechercher
          </button>
        </div>
        <div className="facets">
          <FacetChoice
            parameter="territoire"
            options={choices.territories.map(({ slug, label }) => ({ value: slug, label }))}
            chosen={filters.territories}
            counts={counts.territory}
          />
          <FacetChoice
            parameter="priorite"
            options={choices.priorities.map(({ slug, label }) => ({ value: slug, label }))}
            chosen={filters.priorities}
            counts={counts.priority}
            hint="Principale ou non"
          />
          <FacetChoice
            parameter="instruction"
            options={REVIEW_STATUSES.map((status) => ({
              value: REVIEW_STATUS_TOKENS[status],
              label: REVIEW_STATUS_LABELS[status],
            }))}
            chosen={filters.reviewStatuses.map((status) => REVIEW_STATUS_TOKENS[status])}
            counts={counts.reviewStatus}
            onlyCounted
          />
        </div>
        <MoreFilters list={list} />
        {/* What was just ticked is above: nobody should have to go back to the top. */}
        <div>
          <button type="submit" className="fr-btn fr-btn--secondary fr-btn--sm">
            Appliquer les filtres
          </button>
        </div>
      </form>
    </search>
  );
}
