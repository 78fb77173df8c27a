import { inputId } from "@/lib/features/projects/form/rules";
import { PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";
import { editSectionPath } from "@/lib/features/projects/routes";
import { FieldMessages, messagesId } from "./field-messages";
import { FieldRemarks } from "./field-remarks";
import { FormSection } from "./form-section";
import type { FieldsProps } from "./presentation-fields";
import { TextField } from "./text-field";

export type CostFieldsProps = FieldsProps & {
  /** Empty for a new project: its financing plan comes once it is saved. */
  readonly reference: string;
};

export function CostFields({ values, errors, reference }: CostFieldsProps) {
  return (
    <FormSection title="Coût">
      {values.totalIsSum === "" ? (
        <>
          <TextField
            name="totalCost"
            label={PROJECT_FIELD_LABELS.totalCost}
            hint="En euros, par exemple&nbsp;: 1&#8239;250&#8239;000 ou 98&#8239;765,43."
            value={values.totalCost}
            error={errors.totalCost}
            required
            className="max-w-md"
          />
          <p>
            Les dépenses poste par poste et les financements se saisissent dans le{" "}
            {reference === "" ? (
              "plan de financement, une fois le projet enregistré."
            ) : (
              <>
                <a href={editSectionPath(reference, "financement")}>plan de financement</a>.
              </>
            )}
          </p>
        </>
      ) : (
        <ComputedTotal value={values.totalCost} error={errors.totalCost} reference={reference} />
      )}
    </FormSection>
  );
}

type ComputedTotalProps = {
  readonly value: string;
  readonly error: string | undefined;
  readonly reference: string;
};

function ComputedTotal({ value, error, reference }: ComputedTotalProps) {
  const id = inputId("totalCost");
  return (
    <div className="fr-input-group">
      <input type="hidden" name="totalIsSum" value="oui" />
      <label className="fr-label" htmlFor={id}>
        {PROJECT_FIELD_LABELS.totalCost}
        <span className="fr-hint-text">
          Ce montant ne se saisit pas ici&nbsp;: il est la somme des dépenses du plan de financement.
        </span>
      </label>
      <input
        id={id}
        name="totalCost"
        className="fr-input max-w-md"
        defaultValue={value}
        readOnly
        aria-describedby={messagesId(id)}
      />
      <FieldMessages inputId={id} error={error}>
        <FieldRemarks inputId={id} />
      </FieldMessages>
      <a className="fr-link" href={editSectionPath(reference, "financement")}>
        Modifier les dépenses du plan de financement
      </a>
    </div>
  );
}
