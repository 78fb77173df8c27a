import { removeRowIntent, rowInputName } from "@/lib/features/projects/form/rows/rules";
import { inputId } from "@/lib/features/projects/form/rules";
import type { FormErrors } from "@/lib/features/projects/form/types";
import {
  baselineInputName,
  INDICATOR_ROW,
  type SeriesName,
  seriesRow,
} from "@/lib/features/projects/indicators/form/rules";
import { DIRECTION_HINTS } from "@/lib/features/projects/indicators/labels";
import type { FigureValues, FollowedValues } from "@/lib/features/projects/indicators/types";
import type { IndicatorOption } from "@/lib/features/projects/types";
import { FieldMessages, messagesId } from "../form/field-messages";
import { AddFigure, RemoveFigure } from "./figure-buttons";
import { FigureFields } from "./figure-fields";

export type FollowedFieldsProps = {
  readonly position: number;
  readonly values: FollowedValues;
  /** Null when the library cannot be read. */
  readonly indicator: IndicatorOption | null;
  readonly errors: FormErrors;
  readonly focusId: string | null;
};

/** One indicator that the project follows: where it starts, where it should be, what was found. */
export function FollowedFields({ position, values, indicator, errors, focusId }: FollowedFieldsProps) {
  const name = rowInputName(INDICATOR_ROW, position, "id");
  const title = indicator?.label ?? `Indicateur ${position + 1}`;
  // What is followed without a figure does not say its kind by itself.
  const aggregation = indicator?.aggregation ?? values.aggregation;
  const shared = { isRatio: aggregation === "ratio", indicator, errors, focusId };
  const series = (of: SeriesName, figures: readonly FigureValues[]) => (
    <FigureRows
      title={of === "target" ? "Cible" : "Mesure"}
      row={seriesRow(position, of)}
      of={of}
      about={title}
      figures={figures}
      {...shared}
    />
  );
  return (
    <fieldset
      id={inputId(name)}
      tabIndex={-1}
      aria-describedby={messagesId(inputId(name))}
      className="m-0 min-w-0 border border-line p-4"
    >
      <legend className="fr-h6 m-0 px-2">{title}</legend>
      <input type="hidden" name={name} value={values.id} />
      <input type="hidden" name={rowInputName(INDICATOR_ROW, position, "aggregation")} value={aggregation} />
      {indicator !== null && (
        <p className="fr-hint-text">
          Unité&nbsp;: {indicator.unit}. Pour cet indicateur, {DIRECTION_HINTS[indicator.direction]}.
          {!indicator.isActive && " Il a été retiré de la bibliothèque\u00A0: il reste suivi ici."}
        </p>
      )}
      <FieldMessages inputId={inputId(name)} error={errors[name]} />
      <h3 className="fr-text--md fr-text--bold m-0 pt-2">Départ</h3>
      <FigureFields
        of="baseline"
        nameOf={(input) => baselineInputName(position, input)}
        values={values.baseline}
        {...shared}
      />
      {series("target", values.targets)}
      {series("measure", values.measures)}
      <button
        type="submit"
        name="intent"
        value={removeRowIntent(INDICATOR_ROW, position)}
        className="mt-6 fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left fr-icon-close-line"
      >
        Ne plus suivre
        <span className="fr-sr-only">&nbsp;: {title}</span>
      </button>
    </fieldset>
  );
}

type FigureRowsProps = {
  readonly title: string;
  readonly row: string;
  readonly of: SeriesName;
  readonly about: string;
  readonly figures: readonly FigureValues[];
  readonly isRatio: boolean;
  readonly indicator: IndicatorOption | null;
  readonly errors: FormErrors;
  readonly focusId: string | null;
};

function FigureRows({ title, row, of, about, figures, ...shared }: FigureRowsProps) {
  return (
    <div className="pt-6">
      <h3 className="fr-text--md fr-text--bold m-0">{title}s</h3>
      {figures.map((figure, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a figure has no name of its own, and the form is drawn anew when one goes
        <fieldset key={index} className="m-0 min-w-0 border-0 border-l-2 border-line py-2 pr-0 pl-4">
          <legend className="fr-text--sm m-0 pt-2">
            {title} {index + 1}
            <span className="fr-sr-only">&nbsp;: {about}</span>
          </legend>
          <FigureFields
            of={of}
            nameOf={(input) => rowInputName(row, index, input)}
            values={figure}
            {...shared}
          />
          <RemoveFigure row={row} position={index} about={`${title} ${index + 1}, ${about}`} />
        </fieldset>
      ))}
      <AddFigure row={row} title={title} about={about} focusId={shared.focusId} />
    </div>
  );
}
