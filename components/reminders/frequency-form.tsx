import { ChoiceField } from "@/components/projects/form/choice-field";
import { setReminderFrequencyAction } from "@/lib/features/reminders/actions";
import { REMINDER_FREQUENCIES, type ReminderFrequency } from "@/lib/features/reminders/constants";
import { FREQUENCY_LABELS } from "@/lib/features/reminders/labels";

export function FrequencyForm({ frequency }: { readonly frequency: ReminderFrequency }) {
  return (
    <form action={setReminderFrequencyAction} className="relative">
      <ChoiceField
        name="frequence"
        legend="Recevoir un rappel par courriel"
        type="radio"
        error={undefined}
        chosen={[frequency]}
        choices={REMINDER_FREQUENCIES.map((value) => ({ value, ...FREQUENCY_LABELS[value] }))}
      />
      <button type="submit" className="fr-btn mt-4">
        Enregistrer
      </button>
    </form>
  );
}
