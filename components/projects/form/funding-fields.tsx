import { FUNDING_STATES, MAX_FUNDING_LINES } from "@/lib/features/projects/constants";
import { INPUT_LABELS } from "@/lib/features/projects/form/labels";
import { ADD_LINE_ID, inputId, lineInputName } from "@/lib/features/projects/form/rules";
import type { FormErrors, FundingLineValues } from "@/lib/features/projects/form/types";
import { FUNDING_STATE_LABELS, PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";
import type { FunderOption } from "@/lib/features/projects/types";
import { FieldGroup } from "./field-group";
import { FormSection } from "./form-section";
import type { FieldsProps } from "./presentation-fields";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";

export type FundingFieldsProps = FieldsProps & {
  /** Null when the list cannot be read: what was chosen is kept. */
  readonly funders: readonly FunderOption[] | null;
  readonly focusId: string | null;
};

export function FundingFields({ values, errors, funders, focusId }: FundingFieldsProps) {
  return (
    <FormSection title="Coût et financements">
      <TextField
        name="totalCost"
        label={PROJECT_FIELD_LABELS.totalCost}
        hint="En euros, par exemple&nbsp;: 1 250 000 ou 98 765,43."
        value={values.totalCost}
        error={errors.totalCost}
        required
        className="max-w-md"
      />
      <FieldGroup
        name="fundingLines"
        legend={PROJECT_FIELD_LABELS.fundingLines}
        hint={`Une ligne par financeur et par dispositif, que la somme soit demandée, accordée, versée ou refusée\u00A0; ${MAX_FUNDING_LINES} lignes au plus.`}
        error={errors.fundingLines}
      >
        {values.lines.map((line, position) => (
          <FundingLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name of its own, and the form is drawn anew when one goes
            key={position}
            position={position}
            line={line}
            errors={errors}
            funders={funders}
            focusId={focusId}
          />
        ))}
        <div className="fr-fieldset__element">
          <button
            id={ADD_LINE_ID}
            type="submit"
            name="intent"
            value="addLine"
            className="fr-btn fr-btn--secondary fr-btn--icon-left fr-icon-add-line"
            // biome-ignore lint/a11y/noAutofocus: a line was removed by a button that has gone with it
            autoFocus={focusId === ADD_LINE_ID}
          >
            Ajouter une ligne
          </button>
        </div>
      </FieldGroup>
    </FormSection>
  );
}

type FundingLineProps = Pick<FundingFieldsProps, "funders" | "focusId"> & {
  readonly position: number;
  readonly line: FundingLineValues;
  readonly errors: FormErrors;
};

function FundingLine({ position, line, errors, funders, focusId }: FundingLineProps) {
  const name = (input: keyof FundingLineValues) => lineInputName(position, input);
  const title = `Financement ${position + 1}`;
  return (
    <div className="fr-fieldset__element">
      <fieldset className="border border-line p-4">
        <legend className="fr-text--bold">{title}</legend>
        <div className="grid gap-4 md:grid-cols-2">
          {funders === null ? (
            <input type="hidden" name={name("funder")} value={line.funder} />
          ) : (
            <SelectField
              name={name("funder")}
              label={INPUT_LABELS.funder}
              value={line.funder}
              error={errors[name("funder")]}
              placeholder="À préciser"
              options={funders.map((funder) => ({ value: String(funder.id), label: funder.name }))}
              isNew={focusId === inputId(name("funder"))}
            />
          )}
          <TextField
            name={name("detail")}
            label={INPUT_LABELS.detail}
            value={line.detail}
            error={errors[name("detail")]}
          />
          <TextField
            name={name("amount")}
            label={`${INPUT_LABELS.amount} en euros`}
            value={line.amount}
            error={errors[name("amount")]}
          />
          <SelectField
            name={name("state")}
            label={INPUT_LABELS.state}
            value={line.state}
            error={errors[name("state")]}
            options={FUNDING_STATES.map((value) => ({ value, label: FUNDING_STATE_LABELS[value] }))}
          />
        </div>
        <button
          type="submit"
          name="intent"
          value={`removeLine-${position}`}
          className="mt-4 fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-btn--icon-left fr-icon-delete-line"
        >
          Supprimer cette ligne
          <span className="fr-sr-only">&nbsp;: {title}</span>
        </button>
      </fieldset>
    </div>
  );
}
