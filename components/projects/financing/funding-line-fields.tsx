import { FieldGroup } from "@/components/projects/form/field-group";
import { FormSection } from "@/components/projects/form/form-section";
import { AddRow } from "@/components/projects/form/row-buttons";
import { RowFields } from "@/components/projects/form/row-fields";
import { SelectField } from "@/components/projects/form/select-field";
import { TextField } from "@/components/projects/form/text-field";
import { FUNDING_NATURES, FUNDING_STATES, MAX_FUNDING_LINES } from "@/lib/features/projects/constants";
import { AGREED_LINE, FUNDING_INPUT_LABELS } from "@/lib/features/projects/financing/form/labels";
import {
  FUNDING_ROW,
  fundingInput,
  standingFunder,
  standingFunders,
} from "@/lib/features/projects/financing/form/rules";
import type { FundingLineValues } from "@/lib/features/projects/financing/form/types";
import { inputId } from "@/lib/features/projects/form/rules";
import type { FormErrors } from "@/lib/features/projects/form/types";
import {
  FUNDING_NATURE_LABELS,
  FUNDING_STATE_LABELS,
  PROJECT_FIELD_LABELS,
} from "@/lib/features/projects/labels";
import type { FunderOption } from "@/lib/features/projects/types";
import type { PlanFieldsProps } from "./cost-line-fields";
import { FundingLifeFields } from "./funding-life-fields";

export type FundingLineFieldsProps = PlanFieldsProps & {
  /** Null when the list cannot be read: what was chosen is kept. */
  readonly funders: readonly FunderOption[] | null;
};

export function FundingLineFields({ values, errors, focusId, funders }: FundingLineFieldsProps) {
  return (
    <FormSection title="Financements">
      <FieldGroup
        name="fundingLines"
        legend={PROJECT_FIELD_LABELS.fundingLines}
        hint={`Une ligne par financeur et par dispositif, apport du porteur compris, que la somme soit envisagée, demandée, accordée, versée ou refusée\u00A0; ${MAX_FUNDING_LINES}\u00A0lignes au plus.`}
        error={errors.fundingLines}
      >
        {values.fundingLines.map((line, position) => (
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
        <AddRow row={FUNDING_ROW} label="Ajouter un financement" focusId={focusId} />
      </FieldGroup>
    </FormSection>
  );
}

type FundingLineProps = Pick<FundingLineFieldsProps, "funders" | "focusId"> & {
  readonly position: number;
  readonly line: FundingLineValues;
  readonly errors: FormErrors;
};

function FundingLine({ position, line, errors, funders, focusId }: FundingLineProps) {
  const name = (input: keyof FundingLineValues) => fundingInput(position, input);
  const text = (input: keyof FundingLineValues, hint?: string) => (
    <TextField
      name={name(input)}
      label={FUNDING_INPUT_LABELS[input]}
      hint={hint}
      value={line[input]}
      error={errors[name(input)]}
    />
  );
  return (
    <RowFields row={FUNDING_ROW} position={position} title={`Financement ${position + 1}`}>
      {line.answer && (
        <>
          <input type="hidden" name={name("answer")} value={line.answer} />
          <p className="fr-hint-text">{AGREED_LINE}</p>
        </>
      )}
      <div className="grid items-end gap-4 *:mb-0 md:grid-cols-2">
        {funders === null ? (
          <input type="hidden" name={name("funder")} value={line.funder} />
        ) : (
          <SelectField
            name={name("funder")}
            label={FUNDING_INPUT_LABELS.funder}
            hint="De l’annuaire du programme."
            value={standingFunder(line.funder, funders)}
            error={errors[name("funder")]}
            placeholder="À préciser, ou autre"
            options={standingFunders(funders).map((funder) => ({
              value: String(funder.id),
              label: funder.name,
            }))}
            isNew={focusId === inputId(name("funder"))}
          />
        )}
        {text("funderName", "S’il n’est pas dans la liste.")}
        {text("detail", "Par exemple\u00A0: DSIL 2026, Fonds friches.")}
        <SelectField
          name={name("nature")}
          label={FUNDING_INPUT_LABELS.nature}
          hint="Seules les subventions comptent dans la part publique."
          value={line.nature}
          error={errors[name("nature")]}
          placeholder="À préciser"
          options={FUNDING_NATURES.map((value) => ({ value, label: FUNDING_NATURE_LABELS[value] }))}
        />
        {text("amount")}
        <SelectField
          name={name("state")}
          label={FUNDING_INPUT_LABELS.state}
          value={line.state}
          error={errors[name("state")]}
          options={FUNDING_STATES.map((value) => ({ value, label: FUNDING_STATE_LABELS[value] }))}
        />
      </div>
      <FundingLifeFields position={position} line={line} errors={errors} />
    </RowFields>
  );
}
