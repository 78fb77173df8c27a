import { TEXT_LIMITS } from "@/lib/features/projects/constants";
import { INPUT_LABELS } from "@/lib/features/projects/form/labels";
import { PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";
import { formatNumber } from "@/lib/kernel/format";
import { FieldGroup } from "./field-group";
import { FormSection } from "./form-section";
import type { FieldsProps } from "./presentation-fields";
import { TextField } from "./text-field";

export function ContactFields({ values, errors }: FieldsProps) {
  return (
    <FormSection title="Contact et note privée">
      <FieldGroup
        name="contact"
        legend={PROJECT_FIELD_LABELS.contact}
        hint="La personne à joindre. Visible par votre territoire, puis par le ministère et l’ANCT, et par les partenaires une fois le projet accepté&nbsp;; jamais par les autres territoires ni le public."
        error={undefined}
      >
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
      </FieldGroup>
      <TextField
        name="privateNote"
        label={PROJECT_FIELD_LABELS.privateNote}
        hint={`Visible par votre territoire et, après transmission, par le ministère et l’ANCT\u00A0; jamais par les partenaires ni le public. ${formatNumber(TEXT_LIMITS.privateNote)}\u00A0caractères au plus.`}
        value={values.privateNote}
        error={errors.privateNote}
        rows={4}
      />
    </FormSection>
  );
}
