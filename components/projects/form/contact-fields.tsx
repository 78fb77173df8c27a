import { TEXT_LIMITS } from "@/lib/features/projects/constants";
import { INPUT_LABELS } from "@/lib/features/projects/form/labels";
import { inputId } from "@/lib/features/projects/form/rules";
import { PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";
import { formatNumber } from "@/lib/kernel/format";
import { FormSection } from "./form-section";
import type { FieldsProps } from "./presentation-fields";
import { TextField } from "./text-field";

export function ContactFields({ values, errors }: FieldsProps) {
  const id = inputId("contact");
  return (
    <FormSection title="Contact et note privée">
      <fieldset id={id} tabIndex={-1} className="fr-fieldset" aria-labelledby={`${id}-legend`}>
        <legend className="fr-fieldset__legend fr-fieldset__legend--regular" id={`${id}-legend`}>
          {PROJECT_FIELD_LABELS.contact}
          <span className="fr-hint-text">
            La personne à joindre. Visible par votre territoire, puis par le ministère et l’ANCT, et par les
            partenaires une fois le projet accepté&nbsp;; jamais par le public.
          </span>
        </legend>
        <div className="fr-fieldset__element grid gap-4 md:grid-cols-2">
          <TextField
            name="contactName"
            label={INPUT_LABELS.contactName}
            hint="Par exemple&nbsp;: Inès Belkacem"
            value={values.contactName}
            error={errors.contactName}
            required
          />
          <TextField
            name="contactEmail"
            label={INPUT_LABELS.contactEmail}
            hint="Par exemple&nbsp;: prenom.nom@ville.fr"
            value={values.contactEmail}
            error={errors.contactEmail}
            required
            type="email"
          />
          <TextField
            name="contactPhone"
            label={INPUT_LABELS.contactPhone}
            hint="Par exemple&nbsp;: 03 20 00 00 00"
            value={values.contactPhone}
            error={errors.contactPhone}
            type="tel"
          />
        </div>
      </fieldset>
      <TextField
        name="privateNote"
        label={PROJECT_FIELD_LABELS.privateNote}
        hint={`Visible par votre territoire et, après transmission, par le ministère et l’ANCT\u00A0; jamais par les partenaires ni le public. ${formatNumber(TEXT_LIMITS.privateNote)} caractères au plus.`}
        value={values.privateNote}
        error={errors.privateNote}
        rows={4}
      />
    </FormSection>
  );
}
