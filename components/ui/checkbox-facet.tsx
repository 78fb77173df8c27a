import { formatNumber } from "@/lib/kernel/format";

export type CheckboxFacetProps = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  /** What each value would leave; without them, every value is offered. */
  readonly counts?: Readonly<Record<string, number>> | undefined;
  /** Leaves out what would show nothing. */
  readonly onlyCounted?: boolean;
  readonly hint?: string | undefined;
  readonly empty: string;
};

/** One filter: its values with how many each would show. It opens without script; closed, it says how many are chosen. */
export function CheckboxFacet(props: CheckboxFacetProps) {
  const { name, label, options, chosen, counts, onlyCounted = false, hint, empty } = props;
  const shown =
    onlyCounted && counts !== undefined
      ? options.filter(({ value }) => counts[value] !== undefined || chosen.includes(value))
      : options;
  return (
    <details className="facet">
      <summary className="facet__summary">
        {label}
        {chosen.length > 0 && ` (${chosen.length})`}
      </summary>
      <fieldset className="facet__values">
        <legend className="fr-sr-only">{label}</legend>
        {hint !== undefined && <p className="fr-hint-text m-0">{hint}</p>}
        {shown.length === 0 && <p className="fr-hint-text m-0">{empty}</p>}
        {shown.map(({ value, label: valueLabel }) => {
          const id = `${name}-${value}`;
          return (
            <div key={value} className="fr-checkbox-group fr-checkbox-group--sm">
              <input
                type="checkbox"
                id={id}
                name={name}
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
