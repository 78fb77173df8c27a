import { FieldMessages, messagesId } from "@/components/projects/form/field-messages";
import { SelectField } from "@/components/projects/form/select-field";
import { TextField } from "@/components/projects/form/text-field";
import { ANSWER_INPUTS, ANSWER_NATURES } from "@/lib/features/answers/constants";
import type { AnswerForm, AnswerValues, SchemeChoice } from "@/lib/features/answers/giving/types";
import { ANSWER_NATURE_LABELS } from "@/lib/features/answers/labels";
import { inputId } from "@/lib/features/projects/form/rules";

type ProposalFieldsProps = Pick<AnswerForm, "schemes" | "years"> & {
  readonly values: AnswerValues;
  readonly errorOf: (name: string) => string | undefined;
};

/** Asked of a proposal only. */
export function ProposalFields({ values, schemes, years, errorOf }: ProposalFieldsProps) {
  return (
    <fieldset className="m-0 flex flex-col gap-6 border-0 p-0">
      <legend className="fr-text--bold m-0 p-0 pb-4">Votre proposition</legend>
      <SchemeField schemes={schemes} chosen={values.scheme} error={errorOf(ANSWER_INPUTS.scheme)} />
      <div className="grid items-end gap-4 *:mb-0 md:grid-cols-2">
        <TextField
          name={ANSWER_INPUTS.amount}
          label="Montant proposé, en euros"
          hint="Par exemple&nbsp;: 10&#8239;000,00"
          value={values.amount}
          error={errorOf(ANSWER_INPUTS.amount)}
        />
        <SelectField
          name={ANSWER_INPUTS.nature}
          label="Nature du financement"
          value={values.nature}
          error={errorOf(ANSWER_INPUTS.nature)}
          options={ANSWER_NATURES.map((value) => ({ value, label: ANSWER_NATURE_LABELS[value] }))}
        />
        <SelectField
          name={ANSWER_INPUTS.budgetYear}
          label="Sur l’enveloppe de l’année"
          value={values.budgetYear}
          error={errorOf(ANSWER_INPUTS.budgetYear)}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <TextField
          name={ANSWER_INPUTS.validUntil}
          label="Valable jusqu’au"
          hint="Facultatif. Par exemple&nbsp;: 31/03/2027"
          value={values.validUntil}
          error={errorOf(ANSWER_INPUTS.validUntil)}
        />
      </div>
    </fieldset>
  );
}

type SchemeFieldProps = {
  readonly schemes: readonly SchemeChoice[];
  readonly chosen: string;
  readonly error: string | undefined;
};

function SchemeField({ schemes, chosen, error }: SchemeFieldProps) {
  const id = inputId(ANSWER_INPUTS.scheme);
  const own = schemes.filter(({ isOwn }) => isOwn);
  const others = schemes.filter(({ isOwn }) => !isOwn);
  const isKnown = chosen === "" || schemes.some(({ slug }) => slug === chosen);
  return (
    <div className={`fr-select-group m-0 ${error === undefined ? "" : "fr-select-group--error"}`}>
      <label className="fr-label" htmlFor={id}>
        Dispositif
        <span className="fr-hint-text">Ceux de votre organisation d’abord. Ce qui est clos n’y est pas.</span>
      </label>
      <select
        id={id}
        name={ANSWER_INPUTS.scheme}
        defaultValue={chosen}
        className={`fr-select ${error === undefined ? "" : "fr-select--error"}`}
        aria-invalid={error !== undefined}
        aria-describedby={messagesId(id)}
      >
        <option value="">Aucun dispositif du catalogue</option>
        {!isKnown && <option value={chosen}>Votre choix, qui n’est plus proposé</option>}
        {own.length > 0 && <SchemeGroup label="De votre organisation" schemes={own} />}
        {others.length > 0 && <SchemeGroup label="D’autres opérateurs" schemes={others} />}
      </select>
      <FieldMessages inputId={id} error={error} />
    </div>
  );
}

function SchemeGroup({
  label,
  schemes,
}: {
  readonly label: string;
  readonly schemes: readonly SchemeChoice[];
}) {
  return (
    <optgroup label={label}>
      {schemes.map(({ slug, name, operator, isOwn }) => (
        <option key={slug} value={slug}>
          {isOwn ? name : `${name} (${operator})`}
        </option>
      ))}
    </optgroup>
  );
}
