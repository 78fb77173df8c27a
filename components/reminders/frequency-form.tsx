import { setReminderFrequencyAction } from "@/lib/features/reminders/actions";
import { REMINDER_FREQUENCIES, type ReminderFrequency } from "@/lib/features/reminders/constants";
import { FREQUENCY_LABELS } from "@/lib/features/reminders/labels";

/** Works without JavaScript: nothing is typed, so that nothing has to be given back. */
export function FrequencyForm({ frequency }: { readonly frequency: ReminderFrequency }) {
  return (
    <form action={setReminderFrequencyAction} className="relative">
      <fieldset className="fr-fieldset">
        <legend className="fr-fieldset__legend fr-fieldset__legend--regular">
          Recevoir un rappel par courriel
        </legend>
        {REMINDER_FREQUENCIES.map((value) => {
          const { label, hint } = FREQUENCY_LABELS[value];
          const id = `frequence-${value}`;
          return (
            <div key={value} className="fr-fieldset__element">
              <div className="fr-radio-group">
                <input
                  id={id}
                  name="frequence"
                  type="radio"
                  value={value}
                  defaultChecked={value === frequency}
                />
                <label className="fr-label" htmlFor={id}>
                  {label}
                  <span className="fr-hint-text">{hint}</span>
                </label>
              </div>
            </div>
          );
        })}
      </fieldset>
      <button type="submit" className="fr-btn">
        Enregistrer
      </button>
    </form>
  );
}
