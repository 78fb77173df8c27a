import { CheckboxFacet } from "@/components/ui/checkbox-facet";
import { NATURE_TOKENS, SCHEME_NATURES } from "@/lib/features/schemes/constants";
import {
  PROJECT_SCHEME_PARAMETERS,
  RANK_TOKENS,
} from "@/lib/features/schemes/criteria/project-page/constants";
import {
  PROJECT_SCHEME_FACET_LABELS,
  RANK_LABELS,
} from "@/lib/features/schemes/criteria/project-page/labels";
import {
  PROJECT_SCHEME_FACETS,
  type ProjectSchemeFacet,
  type ProjectSchemeList,
} from "@/lib/features/schemes/criteria/project-page/types";
import { projectSchemesPath } from "@/lib/features/schemes/criteria/routes";
import { MATCH_RANKS } from "@/lib/features/schemes/criteria/schemes/types";
import { NATURE_LABELS } from "@/lib/features/schemes/labels";
import "@/components/projects/search/search.css";

type Props = { readonly reference: string; readonly list: ProjectSchemeList };

/** Everything stands in the address: a form that asks, without a script. */
export function MatchFilters({ reference, list }: Props) {
  const options: Record<ProjectSchemeFacet, readonly { value: string; label: string }[]> = {
    rank: MATCH_RANKS.map((rank) => ({ value: RANK_TOKENS[rank], label: RANK_LABELS[rank] })),
    operator: list.operators,
    nature: SCHEME_NATURES.map((nature) => ({ value: NATURE_TOKENS[nature], label: NATURE_LABELS[nature] })),
  };
  const isFiltered = PROJECT_SCHEME_FACETS.some((facet) => list[facet].length > 0);
  return (
    <search>
      <form
        action={projectSchemesPath(reference)}
        method="get"
        className="flex flex-col gap-4 bg-surface-alt p-4"
        aria-label="Filtrer les dispositifs"
      >
        <div className="facets">
          {PROJECT_SCHEME_FACETS.map((facet) => (
            <CheckboxFacet
              key={facet}
              name={PROJECT_SCHEME_PARAMETERS[facet]}
              label={PROJECT_SCHEME_FACET_LABELS[facet]}
              options={options[facet]}
              chosen={list[facet]}
              counts={list.counts[facet]}
              onlyCounted
              empty="Aucune valeur dans cette liste de dispositifs."
            />
          ))}
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <button type="submit" className="fr-btn fr-btn--secondary fr-btn--sm">
            Appliquer les filtres
          </button>
          {isFiltered && (
            <a className="fr-link fr-link--sm" href={projectSchemesPath(reference)}>
              Tout effacer
            </a>
          )}
        </div>
      </form>
    </search>
  );
}
