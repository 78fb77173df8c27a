import {
  INDICATOR_PARAMETER,
  PERIMETER_PARAMETER,
  PERIMETER_TOKENS,
  PERIMETERS,
} from "@/lib/features/strategies/comparison/constants";
import { PERIMETER_LABELS } from "@/lib/features/strategies/comparison/labels";
import type { TerritoryComparison } from "@/lib/features/strategies/comparison/types";
import { strategyComparisonPath } from "@/lib/features/strategies/routes";

/** Which indicator, and with whom. Everything stands in the address. */
export function ComparisonForm({ comparison }: { readonly comparison: TerritoryComparison }) {
  const { territory, indicator, indicators, perimeter } = comparison;
  return (
    <search>
      <form
        method="get"
        action={strategyComparisonPath(territory.slug)}
        aria-label="Choisir ce qui est comparé"
        className="grid items-end gap-4 bg-surface-alt p-4 md:grid-cols-[1fr_1fr_auto]"
      >
        <div className="fr-select-group m-0 min-w-0">
          <label className="fr-label" htmlFor="comparaison-indicateur">
            Indicateur
          </label>
          <select
            id="comparaison-indicateur"
            name={INDICATOR_PARAMETER}
            defaultValue={indicator.slug}
            className="fr-select"
          >
            {indicators.map(({ slug, label }) => (
              <option key={slug} value={slug}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div className="fr-select-group m-0 min-w-0">
          <label className="fr-label" htmlFor="comparaison-perimetre">
            Territoires comparés
          </label>
          <select
            id="comparaison-perimetre"
            name={PERIMETER_PARAMETER}
            defaultValue={PERIMETER_TOKENS[perimeter]}
            className="fr-select"
          >
            {PERIMETERS.map((one) => (
              <option key={one} value={PERIMETER_TOKENS[one]}>
                {PERIMETER_LABELS[one]}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="fr-btn fr-btn--secondary">
          Comparer
        </button>
      </form>
    </search>
  );
}
