import { PHASES, PROGRESS_STATUSES } from "@/lib/features/projects/constants";
import { PHASE_LABELS, PROGRESS_STATUS_LABELS, PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";
import { FormSection } from "./form-section";
import type { FieldsProps } from "./presentation-fields";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";

const NOT_SAID = "À préciser";

export function ProgressFields({ values, errors }: FieldsProps) {
  return (
    <FormSection title="Avancement et calendrier">
      <div className="grid gap-6 md:grid-cols-2">
        <SelectField
          name="phase"
          label={PROJECT_FIELD_LABELS.phase}
          hint="Idée&nbsp;: rien n’est engagé. Étude&nbsp;: on vérifie la faisabilité. Opération&nbsp;: les travaux ou l’action sont décidés."
          value={values.phase}
          error={errors.phase}
          required
          placeholder={NOT_SAID}
          options={PHASES.map((value) => ({ value, label: PHASE_LABELS[value] }))}
        />
        <SelectField
          name="progressStatus"
          label={PROJECT_FIELD_LABELS.progressStatus}
          hint="La situation du moment, par exemple&nbsp;: En cours si tout suit le calendrier, Bloqué si plus rien n’avance."
          value={values.progressStatus}
          error={errors.progressStatus}
          required
          placeholder={NOT_SAID}
          options={PROGRESS_STATUSES.map((value) => ({ value, label: PROGRESS_STATUS_LABELS[value] }))}
        />
        <TextField
          name="startsOn"
          label={PROJECT_FIELD_LABELS.startsOn}
          hint="Prévue ou réelle, par exemple&nbsp;: 31/03/2026."
          value={values.startsOn}
          error={errors.startsOn}
          required
        />
        <TextField
          name="endsOn"
          label={PROJECT_FIELD_LABELS.endsOn}
          hint="Prévue ou réelle, par exemple&nbsp;: 30/06/2028."
          value={values.endsOn}
          error={errors.endsOn}
        />
      </div>
    </FormSection>
  );
}
