import type { FilterParameter } from "@/lib/features/projects/search/constants";
import { PARAMETER_LABELS } from "@/lib/features/projects/search/labels";
import { formatNumber } from "@/lib/kernel/format";

export type FacetOption = { readonly value: string; readonly label: string };

type FacetChoiceProps = {
  readonly parameter: FilterParameter;
  readonly options: readonly FacetOption[];
  readonly chosen: readonly string[];
  /** Projects that each value would show, by its word in the address; without them, every value is offered. */
  readonly counts?: Readonly<Record<string, number>> | undefined;
  /** Leaves out what would show nothing. */
  readonly onlyCounted?: boolean;
  readonly hint?: string;
};

/** One filter: its values with how many projects each would show. It opens without script; closed, it says how many are chosen. */
export function FacetChoice({
  parameter,
  options,
  chosen,
  counts,
  onlyCounted = false,
  hint,
}: FacetChoiceProps) {
  const shown =
    onlyCounted && counts !== undefined
      ? options.filter(({ value }) => counts[value] !== undefined || chosen.includes(value))
      : options;
  const label = PARAMETER_LABELS[parameter];
  return (
    <details className="facet">
      <summary className="facet__summary">
        {label}
        {chosen.length > 0 && ` (${chosen.length})`}
      </summary>
      <fieldset className="facet__values">
        <legend className="fr-sr-only">{label}</legend>
        {hint !== undefined && <p className="fr-hint-text m-0">{hint}</p>}
        {shown.length === 0 && <p className="fr-hint-text m-0">Aucune valeur dans cette liste de projets.</p>}
        {shown.map(({ value, label: valueLabel }) => {
          const id = `${parameter}-${value}`;
          return (
            <div key={value} className="fr-checkbox-group fr-checkbox-group--sm">
              <input
                type="checkbox"
                id={id}
                name={parameter}
                value={value}
                defaultChecked={chosen.includes(value)}
              />
              <label className="fr-label" htmlFor={id}>
                {counts === undefined ? valueLabel : `${valueLabel} (${formatNumber(counts[value] ?? 0)})`}
              </label>
            </div>
          );
        })}
      </fieldset>
    </details>
  );
}
