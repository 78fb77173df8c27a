import { inputId } from "@/lib/features/projects/form/rules";
import type { FormErrors } from "@/lib/features/projects/form/types";
import { FIGURE_INPUT_LABELS } from "@/lib/features/projects/indicators/form/labels";
import type { SeriesName } from "@/lib/features/projects/indicators/form/rules";
import type { FigureValues } from "@/lib/features/projects/indicators/types";
import type { IndicatorOption } from "@/lib/features/projects/types";
import { TextField } from "../form/text-field";

export type FigureFieldsProps = {
  readonly of: SeriesName | "baseline";
  readonly nameOf: (input: keyof FigureValues) => string;
  readonly values: FigureValues;
  readonly isRatio: boolean;
  readonly indicator: IndicatorOption | null;
  readonly errors: FormErrors;
  readonly focusId: string | null;
};

/** What each kind of figure asks for; the rest travels with the form untouched. */
const ASKED: Record<FigureFieldsProps["of"], readonly (keyof FigureValues)[]> = {
  baseline: ["source"],
  target: [],
  measure: ["source", "comment"],
};

const WORDS = ["source", "comment"] as const;
const HINTS = {
  source: "Par exemple\u00A0: relevé de la Ville, enquête auprès des commerçants.",
  comment: undefined,
};

export function FigureFields({ of, nameOf, values, isRatio, indicator, errors, focusId }: FigureFieldsProps) {
  const field = (input: keyof FigureValues, label: string, hint?: string) => (
    <TextField
      name={nameOf(input)}
      label={label}
      hint={hint}
      value={values[input]}
      error={errors[nameOf(input)]}
      isNew={focusId === inputId(nameOf(input))}
    />
  );
  return (
    <div className="grid items-end gap-4 pt-2 md:grid-cols-2">
      {field("on", FIGURE_INPUT_LABELS.on, "Par exemple\u00A0: 31/12/2026")}
      {isRatio ? (
        <>
          {field(
            "value",
            indicator?.numeratorLabel || FIGURE_INPUT_LABELS.value,
            "Le nombre lui-même, pas le pourcentage",
          )}
          {field("denominator", indicator?.denominatorLabel || FIGURE_INPUT_LABELS.denominator)}
        </>
      ) : (
        <>
          {field("value", `${FIGURE_INPUT_LABELS.value}${indicator ? ` (${indicator.unit})` : ""}`)}
          <input type="hidden" name={nameOf("denominator")} value={values.denominator} />
        </>
      )}
      {WORDS.map((input) =>
        ASKED[of].includes(input) ? (
          <div key={input}>{field(input, FIGURE_INPUT_LABELS[input], HINTS[input])}</div>
        ) : (
          <input key={input} type="hidden" name={nameOf(input)} value={values[input]} />
        ),
      )}
    </div>
  );
}
