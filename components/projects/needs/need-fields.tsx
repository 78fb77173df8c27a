import { FieldGroup } from "@/components/projects/form/field-group";
import { AddRow, RemoveRow } from "@/components/projects/form/row-buttons";
import { SelectField } from "@/components/projects/form/select-field";
import { TextField } from "@/components/projects/form/text-field";
import { MAX_NEEDS, NEED_KINDS } from "@/lib/features/projects/constants";
import { rowInputName } from "@/lib/features/projects/form/rows/rules";
import { inputId } from "@/lib/features/projects/form/rules";
import type { ProjectFormState } from "@/lib/features/projects/form/types";
import { NEED_KIND_LABELS } from "@/lib/features/projects/labels";
import { NEED_INPUT_LABELS } from "@/lib/features/projects/needs/labels";
import { MET, NEED_ROW } from "@/lib/features/projects/needs/rules";
import type { NeedsFormValues, NeedValues } from "@/lib/features/projects/needs/types";

export type NeedFieldsProps = Pick<ProjectFormState<NeedsFormValues>, "values" | "errors" | "focusId">;

const KINDS = NEED_KINDS.map((value) => ({ value, label: NEED_KIND_LABELS[value] }));

export function NeedFields({ values, errors, focusId }: NeedFieldsProps) {
  return (
    <FieldGroup
      name="needs"
      legend={<span className="fr-sr-only">Besoins</span>}
      hint={`Un besoin par ligne, pour que le bon interlocuteur s’y reconnaisse\u00A0; ${MAX_NEEDS}\u00A0besoins au plus.`}
      error={errors.needs}
    >
      {values.needs.map((need, position) => (
        <Need
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own, and the form is drawn anew when one goes
          key={position}
          position={position}
          need={need}
          errors={errors}
          focusId={focusId}
        />
      ))}
      <AddRow row={NEED_ROW} label="Ajouter un besoin" focusId={focusId} />
    </FieldGroup>
  );
}

type NeedProps = Pick<NeedFieldsProps, "errors" | "focusId"> & {
  readonly position: number;
  readonly need: NeedValues;
};

function Need({ position, need, errors, focusId }: NeedProps) {
  const title = `Besoin ${position + 1}`;
  const name = (input: keyof NeedValues) => rowInputName(NEED_ROW, position, input);
  const field = (input: keyof NeedValues) => ({
    name: name(input),
    label: NEED_INPUT_LABELS[input],
    value: need[input],
    error: errors[name(input)],
  });
  const metId = inputId(name("isMet"));
  return (
    <div className="fr-fieldset__element">
      <fieldset className="border border-line p-4">
        <legend className="fr-text--bold">{title}</legend>
        <SelectField
          {...field("kind")}
          placeholder="Choisir"
          options={KINDS}
          isNew={focusId === inputId(name("kind"))}
          className="max-w-md"
        />
        <TextField
          {...field("text")}
          rows={3}
          className="pt-4"
          hint={
            position === 0
              ? "Par exemple\u00A0: «\u00A0Un appui pour le montage juridique de la foncière\u00A0»."
              : undefined
          }
        />
        <div className="fr-checkbox-group pt-4">
          <input
            type="checkbox"
            id={metId}
            name={name("isMet")}
            value={MET}
            defaultChecked={need.isMet === MET}
          />
          <label className="fr-label" htmlFor={metId}>
            {NEED_INPUT_LABELS.isMet}
          </label>
        </div>
        <RemoveRow row={NEED_ROW} position={position} label="Supprimer ce besoin" title={title} />
      </fieldset>
    </div>
  );
}
