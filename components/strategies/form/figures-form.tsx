"use client";
import { FieldGroup } from "@/components/projects/form/field-group";
import { RecordForm, type RecordFormSetting } from "@/components/projects/form/record-form";
import { AddRow } from "@/components/projects/form/row-buttons";
import type { SavedForm } from "@/lib/features/projects/form/types";
import type { QpvOption } from "@/lib/features/projects/types";
import { MAX_FIGURES } from "@/lib/features/strategies/constants";
import { saveFiguresAction } from "@/lib/features/strategies/form/actions";
import { FIGURE_ROW, readFiguresForm } from "@/lib/features/strategies/form/figures/rules";
import type { FiguresFormValues } from "@/lib/features/strategies/form/figures/types";
import { nameOfStrategyInput } from "@/lib/features/strategies/form/labels";
import { FigureRow } from "./figure-row";

export type FiguresFormProps = RecordFormSetting & {
  readonly saved: SavedForm<FiguresFormValues>;
  /** Null when they cannot be read: what was chosen is kept. */
  readonly qpvs: readonly QpvOption[] | null;
};

export function FiguresForm({ saved, qpvs, ...setting }: FiguresFormProps) {
  return (
    <RecordForm
      {...setting}
      subject="strategy"
      action={saveFiguresAction}
      saved={saved}
      readValues={readFiguresForm}
      nameOfInput={nameOfStrategyInput}
    >
      {({ values, errors, focusId }) => (
        <FieldGroup
          name="figures"
          legend={<span className="fr-sr-only">Chiffres clés</span>}
          hint={`Ceux qui fondent le diagnostic, chacun avec sa source et sa date. ${MAX_FIGURES} au plus.`}
          error={errors.figures}
        >
          {values.figures.map((figure, position) => (
            <FigureRow key={figure.key} {...{ figure, position, errors, focusId, qpvs }} />
          ))}
          <AddRow row={FIGURE_ROW} label="Ajouter un chiffre" focusId={focusId} />
        </FieldGroup>
      )}
    </RecordForm>
  );
}
