import { CheckboxFacet } from "@/components/ui/checkbox-facet";
import { PHASES, REVIEW_STATUSES } from "@/lib/features/projects/constants";
import { PHASE_LABELS, REVIEW_STATUS_LABELS } from "@/lib/features/projects/labels";
import { PHASE_TOKENS, REVIEW_STATUS_TOKENS } from "@/lib/features/projects/search/constants";
import { SCHEME_VERDICT_LABELS } from "@/lib/features/schemes/criteria/matching/labels";
import type { SchemeVerdict } from "@/lib/features/schemes/criteria/matching/types";
import {
  MATCHING_FACETS,
  MATCHING_SORTS,
  type MatchingFacet,
} from "@/lib/features/schemes/criteria/projects/types";
import { schemeProjectsPath } from "@/lib/features/schemes/criteria/routes";
import {
  COST_PARAMETERS,
  MATCHING_PARAMETERS,
  MATCHING_SORT_TOKENS,
  VERDICT_TOKENS,
} from "@/lib/features/schemes/criteria/scheme-page/constants";
import {
  MATCHING_FACET_LABELS,
  MATCHING_SORT_LABELS,
} from "@/lib/features/schemes/criteria/scheme-page/labels";
import { chosenWords } from "@/lib/features/schemes/criteria/scheme-page/rules";
import type { SchemeProjectsPage } from "@/lib/features/schemes/criteria/scheme-page/types";
import { amountForInput } from "@/lib/kernel/money";
import "@/components/projects/search/search.css";

type Props = {
  readonly page: Pick<SchemeProjectsPage, "scheme" | "view" | "found" | "territories" | "priorities">;
};
type Option = { readonly value: string; readonly label: string };

const VERDICTS = Object.keys(VERDICT_TOKENS) as SchemeVerdict[];
const COSTS = [
  { bound: "costFromCents", label: "Coût total à partir de (€)" },
  { bound: "costToCents", label: "Coût total jusqu’à (€)" },
] as const;

/** Everything stands in the address: a form that asks, without a script. */
export function MatchingFilters({ page: { scheme, view, found, territories, priorities } }: Props) {
  const chosen = chosenWords(view);
  // Under the word of the address, with how many projects it would leave.
  const facets: Record<MatchingFacet, readonly (Option & { readonly count: number })[]> = {
    verdicts: VERDICTS.map((key) =>
      counted("verdicts", key, VERDICT_TOKENS[key], SCHEME_VERDICT_LABELS[key]),
    ),
    territories: territories.map(({ value, label }) => counted("territories", value, value, label)),
    priorities: priorities.map(({ value, label }) => counted("priorities", value, value, label)),
    phases: PHASES.map((key) => counted("phases", key, PHASE_TOKENS[key], PHASE_LABELS[key])),
    reviewStatuses: REVIEW_STATUSES.map((key) =>
      counted("reviewStatuses", key, REVIEW_STATUS_TOKENS[key], REVIEW_STATUS_LABELS[key]),
    ),
  };
  function counted(facet: MatchingFacet, key: string, value: string, label: string) {
    return { value, label, count: found.counts[facet][key] ?? 0 };
  }
  return (
    <search>
      <form
        action={schemeProjectsPath(scheme.slug)}
        method="get"
        className="flex flex-col gap-4 bg-surface-alt p-4"
        aria-label="Filtrer les projets"
      >
        <div className="facets">
          {MATCHING_FACETS.map((facet) => (
            <CheckboxFacet
              key={facet}
              name={MATCHING_PARAMETERS[facet]}
              label={MATCHING_FACET_LABELS[facet]}
              options={facets[facet]}
              chosen={chosen[facet]}
              counts={Object.fromEntries(
                facets[facet].filter(({ count }) => count > 0).map(({ value, count }) => [value, count]),
              )}
              onlyCounted
              empty="Aucune valeur dans cette liste de projets."
            />
          ))}
        </div>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {COSTS.map(({ bound, label }) => (
            <div key={bound} className="fr-input-group m-0">
              <label className="fr-label" htmlFor={COST_PARAMETERS[bound]}>
                {label}
              </label>
              <input
                className="fr-input"
                id={COST_PARAMETERS[bound]}
                name={COST_PARAMETERS[bound]}
                inputMode="decimal"
                defaultValue={amountForInput(view[bound])}
              />
            </div>
          ))}
          <div className="fr-select-group m-0">
            <label className="fr-label" htmlFor="tri">
              Trier par
            </label>
            <select className="fr-select" id="tri" name="tri" defaultValue={sortWord(view.sort)}>
              {MATCHING_SORTS.map((sort) => (
                <option key={sort} value={sortWord(sort)}>
                  {MATCHING_SORT_LABELS[sort]}
                </option>
              ))}
            </select>
          </div>
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <button type="submit" className="fr-btn fr-btn--secondary fr-btn--sm">
            Appliquer les filtres
          </button>
          <a className="fr-link fr-link--sm" href={schemeProjectsPath(scheme.slug)}>
            Tout effacer
          </a>
        </div>
      </form>
    </search>
  );
}

/** The first one says nothing in the address. */
const sortWord = (sort: (typeof MATCHING_SORTS)[number]) =>
  sort === "fit" ? "" : MATCHING_SORT_TOKENS[sort];
