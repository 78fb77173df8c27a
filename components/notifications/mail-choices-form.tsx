import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { FREQUENCY_INPUT, QUIET_INPUT, rhythmInput } from "@/lib/features/notifications/choices/schema";
import type { MailSetting } from "@/lib/features/notifications/choices/types";
import { type NotificationKind, QUIET_CHOICES, RHYTHMS } from "@/lib/features/notifications/constants";
import { KIND_LABELS, QUIET_LABELS, RHYTHM_LABELS } from "@/lib/features/notifications/labels";
import { chooseMailsAction } from "@/lib/features/reminders/actions";
import { REMINDER_FREQUENCIES } from "@/lib/features/reminders/constants";
import { FREQUENCY_LABELS } from "@/lib/features/reminders/labels";

type FormProps = { readonly setting: MailSetting; readonly kinds: readonly NotificationKind[] };

type ChoiceRow = {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
};

const idOf = (name: string) => `choix-${name}`;

const COLUMNS: readonly DataColumn<ChoiceRow>[] = [
  {
    key: "what",
    header: "Ce qui se passe",
    rowHeader: true,
    wrap: true,
    cell: ({ name, label, hint }) => (
      <>
        <label htmlFor={idOf(name)}>{label}</label>
        <span id={`${idOf(name)}-aide`} className="fr-hint-text font-normal">
          {hint}
        </span>
      </>
    ),
  },
  {
    key: "rhythm",
    // No text, or a card on a phone would repeat it beside a list that is then too narrow to be read.
    header: <>Par courriel</>,
    cell: ({ name, value, options }) => (
      <select
        key={value}
        id={idOf(name)}
        name={name}
        className="fr-select sm:min-w-72"
        defaultValue={value}
        aria-describedby={`${idOf(name)}-aide`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    ),
  },
];

/** Works without JavaScript: nothing is typed, so that nothing has to be given back. */
export function MailChoicesForm({ setting, kinds }: FormProps) {
  const reminders: ChoiceRow = {
    name: FREQUENCY_INPUT,
    label: "Rappels",
    hint: "Ce qui attend que vous agissiez\u00A0: projets à instruire, compléments, réponses, stratégies, invitations.",
    value: setting.frequency,
    options: REMINDER_FREQUENCIES.map((value) => ({ value, words: FREQUENCY_LABELS[value] })),
  };
  const rows = kinds.map((kind) => ({
    name: rhythmInput(kind),
    ...KIND_LABELS[kind],
    value: setting.rhythms[kind],
    options: RHYTHMS.map((value) => ({ value, words: RHYTHM_LABELS[value] })),
  }));
  return (
    <form action={chooseMailsAction} className="relative">
      <DataTable
        caption="Ce qui vous est écrit, et à quel rythme"
        captionHidden
        columns={COLUMNS}
        rows={[reminders, ...rows]}
        rowKey={({ name }) => name}
        narrow="cards"
      />
      <fieldset className="fr-fieldset" aria-labelledby="calme-legende">
        <legend id="calme-legende" className="fr-fieldset__legend">
          Quand envoyer ce qui part tout de suite
        </legend>
        {QUIET_CHOICES.map((quiet) => {
          const { label, hint } = QUIET_LABELS[quiet];
          const id = `${QUIET_INPUT}-${quiet}`;
          return (
            <div key={quiet} className="fr-fieldset__element">
              <div className="fr-radio-group">
                <input
                  id={id}
                  name={QUIET_INPUT}
                  type="radio"
                  value={quiet}
                  defaultChecked={quiet === setting.quiet}
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
