import { MoveRow, RemoveRow } from "@/components/projects/form/row-buttons";
import { SelectField } from "@/components/projects/form/select-field";
import { TextField } from "@/components/projects/form/text-field";
import { rowInputName } from "@/lib/features/projects/form/rows/rules";
import { inputId } from "@/lib/features/projects/form/rules";
import type { FormErrors } from "@/lib/features/projects/form/types";
import type { QpvOption } from "@/lib/features/projects/types";
import { FIGURE_ROW } from "@/lib/features/strategies/form/figures/rules";
import type { FigureRowValues } from "@/lib/features/strategies/form/figures/types";

export type FigureRowProps = {
  readonly figure: FigureRowValues;
  readonly position: number;
  readonly errors: FormErrors;
  readonly focusId: string | null;
  readonly qpvs: readonly QpvOption[] | null;
};

/** One figure with where it comes from. */
export function FigureRow({ figure, position, errors, focusId, qpvs }: FigureRowProps) {
  const title = `Chiffre ${position + 1}`;
  const field = (input: keyof FigureRowValues) => {
    const name = rowInputName(FIGURE_ROW, position, input);
    return { name, value: figure[input], error: errors[name] };
  };
  const { name: labelName } = field("label");
  return (
    <div className="fr-fieldset__element">
      <fieldset className="m-0 min-w-0 border border-line p-4">
        <legend className="fr-text--bold">{title}</legend>
        <input type="hidden" name={field("key").name} value={figure.key} />
        <TextField
          {...field("label")}
          label="Ce qu’il mesure"
          hint={position === 0 ? "Par exemple\u00A0: taux de chômage des 15-64 ans." : undefined}
          isNew={focusId === inputId(labelName)}
        />
        <div className="grid items-start gap-x-4 gap-y-6 pt-4 md:grid-cols-2">
          <TextField {...field("value")} label="Valeur" hint="38,5" className="m-0" />
          <TextField {...field("unit")} label="Unité" hint="% ou habitants, m², locaux…" className="m-0" />
          <TextField {...field("source")} label="Source" hint="Insee, recensement" className="m-0" />
          <TextField {...field("day")} label="Date du chiffre" hint="jj/mm/aaaa" className="m-0" />
        </div>
        <div className="pt-6 pb-2">
          {qpvs === null ? (
            <input type="hidden" name={field("qpv").name} value={figure.qpv} />
          ) : (
            <SelectField
              {...field("qpv")}
              label="Où"
              placeholder="Tout le territoire"
              options={qpvs.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
            />
          )}
        </div>
        <div className="flex flex-wrap items-end gap-x-2">
          <MoveRow row={FIGURE_ROW} position={position} title={title} focusId={focusId} />
          <RemoveRow row={FIGURE_ROW} position={position} label="Supprimer" title={title} />
        </div>
      </fieldset>
    </div>
  );
}
