import { CheckboxFacet } from "@/components/ui/checkbox-facet";
import {
  APPLICANT_KINDS,
  APPLICANT_TOKENS,
  FACET_PARAMETERS,
  NATURE_TOKENS,
  NOT_CLOSED_TOKEN,
  NOT_SAID_TOKEN,
  SCHEME_NATURES,
  SCHEME_SORT_TOKENS,
  SCHEME_SORTS,
  SCHEME_SOURCES,
  SCHEME_ZONES,
  SOURCE_TOKENS,
  STATE_TOKENS,
  ZONE_TOKENS,
} from "@/lib/features/schemes/constants";
import {
  APPLICANT_LABELS,
  FACET_LABELS,
  NATURE_LABELS,
  NOT_CLOSED_LABEL,
  SORT_LABELS,
  SOURCE_LABELS,
  STATE_LABELS,
  ZONE_LABELS,
} from "@/lib/features/schemes/labels";
import { schemesPath } from "@/lib/features/schemes/routes";
import {
  SCHEME_FACETS,
  type SchemeFacet,
  type SchemeList,
  type SchemeState,
} from "@/lib/features/schemes/types";
import "@/components/projects/search/search.css";

type Option = { readonly value: string; readonly label: string };

const NOT_SAID: Option = { value: NOT_SAID_TOKEN, label: "Non précisé par les sources" };
const STATES = Object.keys(STATE_TOKENS) as SchemeState[];

/** The names of each facet's values. */
export function facetOptions(list: SchemeList): Readonly<Record<SchemeFacet, readonly Option[]>> {
  return {
    priority: [
      ...list.priorities.map(({ slug, label }) => ({ value: slug, label })),
      ...(list.counts.priority[NOT_SAID_TOKEN] || list.filters.priority.includes(NOT_SAID_TOKEN)
        ? [NOT_SAID]
        : []),
    ],
    operator: list.operators,
    nature: [
      ...SCHEME_NATURES.map((nature) => ({ value: NATURE_TOKENS[nature], label: NATURE_LABELS[nature] })),
      NOT_SAID,
    ],
    applicant: [
      ...APPLICANT_KINDS.map((kind) => ({ value: APPLICANT_TOKENS[kind], label: APPLICANT_LABELS[kind] })),
      NOT_SAID,
    ],
    zone: [...SCHEME_ZONES.map((zone) => ({ value: ZONE_TOKENS[zone], label: ZONE_LABELS[zone] })), NOT_SAID],
    territory: [...list.territories.map(({ slug, label }) => ({ value: slug, label })), NOT_SAID],
    source: SCHEME_SOURCES.map((source) => ({ value: SOURCE_TOKENS[source], label: SOURCE_LABELS[source] })),
    state: [
      { value: NOT_CLOSED_TOKEN, label: NOT_CLOSED_LABEL },
      ...STATES.map((state) => ({ value: STATE_TOKENS[state], label: STATE_LABELS[state] })),
    ],
  };
}

/** Everything stands in the address: a form that asks, without a script. */
export function SchemeFilters({ list }: { readonly list: SchemeList }) {
  const options = facetOptions(list);
  return (
    <search>
      <form
        action={schemesPath}
        method="get"
        className="flex flex-col gap-4 bg-surface-alt p-4"
        aria-label="Filtrer les dispositifs"
      >
        <div className="flex flex-col gap-4 md:flex-row md:items-end">
          <div className="fr-input-group m-0 grow">
            <label className="fr-label" htmlFor="recherche">
              Recherche
              <span className="fr-hint-text">Nom, opérateur, objet, montant</span>
            </label>
            <input
              className="fr-input"
              id="recherche"
              name="q"
              type="search"
              defaultValue={list.filters.query}
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
              defaultValue={list.sort === "relevance" ? "" : SCHEME_SORT_TOKENS[list.sort]}
            >
              {SCHEME_SORTS.map((sort) => (
                <option key={sort} value={sort === "relevance" ? "" : SCHEME_SORT_TOKENS[sort]}>
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
          {SCHEME_FACETS.map((facet) => (
            <CheckboxFacet
              key={facet}
              name={FACET_PARAMETERS[facet]}
              label={FACET_LABELS[facet]}
              options={options[facet]}
              chosen={list.filters[facet]}
              counts={list.counts[facet]}
              onlyCounted={facet !== "priority"}
              empty="Aucune valeur dans cette liste de dispositifs."
            />
          ))}
        </div>
        <div>
          <button type="submit" className="fr-btn fr-btn--secondary fr-btn--sm">
            Appliquer les filtres
          </button>
        </div>
      </form>
    </search>
  );
}
