import { RemoveRow } from "@/components/projects/form/row-buttons";
import { TextField } from "@/components/projects/form/text-field";
import { rowInputName } from "@/lib/features/projects/form/rows/rules";
import { inputId } from "@/lib/features/projects/form/rules";
import type { FormErrors } from "@/lib/features/projects/form/types";
import { DIRECTION_HINTS } from "@/lib/features/projects/indicators/labels";
import type { IndicatorOption } from "@/lib/features/projects/types";
import { TARGET_INPUT_LABELS } from "@/lib/features/strategies/form/labels";
import { TARGET_ROW } from "@/lib/features/strategies/form/objective/rules";
import type { TargetValues } from "@/lib/features/strategies/form/objective/types";

export type TargetRowProps = {
  readonly target: TargetValues;
  readonly position: number;
  /** Null when the library cannot be read, or no longer has it. */
  readonly indicator: IndicatorOption | null;
  readonly errors: FormErrors;
  readonly focusId: string | null;
};

const KEPT = ["key", "indicator", "aggregation"] as const;

/** One target: from where, to where, in which year. Of a ratio, both numbers are asked for. */
export function TargetRow({ target, position, indicator, errors, focusId }: TargetRowProps) {
  const title = `Cible ${position + 1}\u00A0: ${indicator?.label ?? target.indicator}`;
  const isRatio = (indicator?.aggregation ?? target.aggregation) === "ratio";
  const nameOf = (input: keyof TargetValues) => rowInputName(TARGET_ROW, position, input);
  const field = (input: keyof typeof TARGET_INPUT_LABELS) => {
    const name = nameOf(input);
    return {
      name,
      label: TARGET_INPUT_LABELS[input],
      value: target[input],
      error: errors[name],
      isNew: focusId === inputId(name),
      className: "m-0",
    };
  };
  const measured =
    indicator === null ? undefined : isRatio ? indicator.numeratorLabel : `En ${indicator.unit}`;
  return (
    <fieldset className="m-0 min-w-0 border border-line p-4">
      <legend className="fr-text--bold">{title}</legend>
      {KEPT.map((input) => (
        <input key={input} type="hidden" name={nameOf(input)} value={target[input]} />
      ))}
      {indicator !== null && (
        <p className="fr-hint-text">
          {isRatio && `Unité\u00A0: ${indicator.unit}. `}Pour cet indicateur,{" "}
          {DIRECTION_HINTS[indicator.direction]}.
        </p>
      )}
      <div className="grid items-end gap-x-4 gap-y-6 md:grid-cols-2">
        <TextField {...field("baselineValue")} hint={measured} />
        {isRatio ? (
          <TextField {...field("baselineDenominator")} hint={indicator?.denominatorLabel} />
        ) : (
          <input type="hidden" name={nameOf("baselineDenominator")} value={target.baselineDenominator} />
        )}
        <TextField {...field("baselineDay")} hint="jj/mm/aaaa" />
        <TextField
          {...field("baselineSource")}
          hint="Relevé de la Ville, enquête…"
          className={isRatio ? "m-0" : "m-0 md:col-span-2"}
        />
        <TextField {...field("value")} hint={measured} />
        {isRatio ? (
          <TextField {...field("denominator")} hint={indicator?.denominatorLabel} />
        ) : (
          <input type="hidden" name={nameOf("denominator")} value={target.denominator} />
        )}
        <TextField {...field("year")} hint="Par exemple&nbsp;: 2028" />
      </div>
      <RemoveRow row={TARGET_ROW} position={position} label="Supprimer cette cible" title={title} />
    </fieldset>
  );
}
