import { ChoiceField } from "@/components/projects/form/choice-field";
import { FieldGroup } from "@/components/projects/form/field-group";
import { QpvChoices } from "@/components/projects/form/qpv-choices";
import { SelectField } from "@/components/projects/form/select-field";
import { TextField } from "@/components/projects/form/text-field";
import { NEED_KINDS } from "@/lib/features/projects/constants";
import type { FormErrors } from "@/lib/features/projects/form/types";
import { NEED_KIND_LABELS } from "@/lib/features/projects/labels";
import { OBJECTIVE_INPUT_LABELS } from "@/lib/features/strategies/form/labels";
import type {
  AxisOption,
  ObjectiveFormValues,
  ObjectiveLists,
} from "@/lib/features/strategies/form/objective/types";

export type ObjectiveFieldsProps = {
  readonly axes: readonly AxisOption[];
  readonly lists: ObjectiveLists | null;
  readonly values: ObjectiveFormValues;
  readonly errors: FormErrors;
};

const NEEDS = NEED_KINDS.map((value) => ({ value, label: NEED_KIND_LABELS[value] }));

export function ObjectiveFields({ values, errors, axes, lists }: ObjectiveFieldsProps) {
  const labels = OBJECTIVE_INPUT_LABELS;
  return (
    <>
      {axes.length === 0 ? (
        <input type="hidden" name="axis" value={values.axis} />
      ) : (
        <SelectField
          name="axis"
          label={labels.axis}
          value={values.axis}
          error={errors.axis}
          placeholder="Choisir un axe"
          options={axes.map(({ key, title }, position) => ({
            value: key,
            label: `${position + 1}. ${title}`,
          }))}
        />
      )}
      <TextField
        name="title"
        label={labels.title}
        hint="Ce qui sera obtenu, plutôt que ce qui sera fait. Par exemple&nbsp;: «&nbsp;Vingt locaux de rez-de-chaussée remis en activité&nbsp;»."
        value={values.title}
        error={errors.title}
      />
      <TextField name="text" label={labels.text} value={values.text} error={errors.text} rows={5} />
      {lists === null ? (
        <KeptLists values={values} />
      ) : (
        <>
          <ChoiceField
            name="priorities"
            type="checkbox"
            legend={labels.priorities}
            hint="Celles du programme que l’objectif sert."
            chosen={values.priorities}
            error={errors.priorities}
            choices={lists.priorities.map(({ slug, label }) => ({ value: slug, label }))}
          />
          <FieldGroup
            name="qpvs"
            legend={labels.qpvs}
            hint="N’en cochez aucun si l’objectif vaut pour tout le territoire."
            error={errors.qpvs}
          >
            <QpvChoices name="qpvs" qpvs={lists.qpvs} chosen={values.qpvs} />
          </FieldGroup>
        </>
      )}
      <TextField
        name="answersFor"
        label={labels.answersFor}
        hint="Un service, une fonction ou une personne. Par exemple&nbsp;: direction du développement économique."
        value={values.answersFor}
        error={errors.answersFor}
      />
      <ChoiceField
        name="needs"
        type="checkbox"
        legend={labels.needs}
        hint="Ce que le territoire devra trouver&nbsp;: cela sert à proposer des dispositifs."
        chosen={values.needs}
        error={errors.needs}
        choices={NEEDS}
      />
    </>
  );
}

/** When the lists to choose from cannot be read: what was chosen goes along unseen. */
function KeptLists({ values }: { readonly values: ObjectiveFormValues }) {
  return (
    <>
      <p className="m-0">
        Les listes de priorités et de quartiers ne peuvent pas être affichées pour l’instant. Ce que vous y
        aviez choisi est conservé.
      </p>
      {values.priorities.map((slug) => (
        <input key={slug} type="hidden" name="priorities" value={slug} />
      ))}
      {values.qpvs.map((code) => (
        <input key={code} type="hidden" name="qpvs" value={code} />
      ))}
    </>
  );
}
