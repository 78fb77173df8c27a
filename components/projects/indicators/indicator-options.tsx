import type { IndicatorOption } from "@/lib/features/projects/types";

export type IndicatorOptionsProps = {
  readonly label: string;
  readonly indicators: readonly IndicatorOption[];
  readonly optionValue: (indicator: IndicatorOption) => string;
};

/** A group of indicators in a list to choose from; nothing where there are none. */
export function IndicatorOptions({ label, indicators, optionValue }: IndicatorOptionsProps) {
  if (indicators.length === 0) return null;
  return (
    <optgroup label={label}>
      {indicators.map((indicator) => (
        <option key={indicator.id} value={optionValue(indicator)}>
          {indicator.label} ({indicator.unit})
        </option>
      ))}
    </optgroup>
  );
}
