import { QpvChoices } from "@/components/projects/form/qpv-choices";
import { MoveRow, RemoveRow } from "@/components/projects/form/row-buttons";
import { TextField } from "@/components/projects/form/text-field";
import { rowInputName } from "@/lib/features/projects/form/rows/rules";
import { inputId } from "@/lib/features/projects/form/rules";
import type { FormErrors } from "@/lib/features/projects/form/types";
import type { QpvOption } from "@/lib/features/projects/types";
import type { DiagnosisList } from "@/lib/features/strategies/constants";
import type { DiagnosisItemValues } from "@/lib/features/strategies/form/diagnosis/types";
import { DIAGNOSIS_LABELS } from "@/lib/features/strategies/labels";

export type DiagnosisRowProps = {
  readonly list: DiagnosisList;
  readonly position: number;
  readonly item: DiagnosisItemValues;
  readonly errors: FormErrors;
  readonly focusId: string | null;
  readonly qpvs: readonly QpvOption[] | null;
};

/** One sentence of the diagnosis, and the neighbourhoods that it is about. */
export function DiagnosisRow({ list, position, item, errors, focusId, qpvs }: DiagnosisRowProps) {
  const title = `${DIAGNOSIS_LABELS[list]}, ligne ${position + 1}`;
  const nameOf = (input: keyof DiagnosisItemValues) => rowInputName(list, position, input);
  const text = nameOf("text");
  const count = item.qpvs.length;
  return (
    <div className="fr-fieldset__element">
      <fieldset className="m-0 min-w-0 border border-line p-4">
        <legend className="fr-sr-only">{title}</legend>
        <input type="hidden" name={nameOf("key")} value={item.key} />
        <TextField
          name={text}
          label={`Ligne ${position + 1}`}
          value={item.text}
          error={errors[text]}
          rows={2}
          isNew={focusId === inputId(text)}
        />
        {qpvs === null ? (
          item.qpvs.map((code) => <input key={code} type="hidden" name={nameOf("qpvs")} value={code} />)
        ) : (
          <details open={errors[nameOf("qpvs")] !== undefined} suppressHydrationWarning className="pt-2">
            <summary id={inputId(nameOf("qpvs"))}>
              {count === 0
                ? "Tout le territoire (préciser un quartier)"
                : count === 1
                  ? "1\u00A0quartier concerné"
                  : `${count}\u00A0quartiers concernés`}
            </summary>
            <div className="box-border pt-3 pl-4">
              <QpvChoices name={nameOf("qpvs")} qpvs={qpvs} chosen={item.qpvs} />
              {errors[nameOf("qpvs")] !== undefined && (
                <p className="fr-message fr-message--error">{errors[nameOf("qpvs")]}.</p>
              )}
            </div>
          </details>
        )}
        <div className="flex flex-wrap items-end gap-x-2">
          <MoveRow row={list} position={position} title={title} focusId={focusId} />
          <RemoveRow row={list} position={position} label="Supprimer" title={title} />
        </div>
      </fieldset>
    </div>
  );
}
