import { CALENDAR_VIEWS } from "@/lib/features/calendar/constants";
import { CALENDAR_VIEW_LABELS } from "@/lib/features/calendar/labels";
import { calendarPath } from "@/lib/features/calendar/routes";
import type { CalendarScreen } from "@/lib/features/calendar/types";

/** A plain GET form: a view of the calendar has an address. */
export function CalendarFilters({ screen: { params, territories } }: { readonly screen: CalendarScreen }) {
  const { view, month, territory } = params;
  return (
    <form
      // The key: going from one address to another must not keep the former choices.
      key={`${view} ${month} ${territory}`}
      method="get"
      action={calendarPath}
      className="flex flex-wrap items-end gap-4"
      aria-label="Choisir les jalons affichés"
    >
      <FilterSelect
        name="vue"
        label="Période"
        chosen={view}
        choices={CALENDAR_VIEWS.map((value) => ({ value, label: CALENDAR_VIEW_LABELS[value] }))}
      />
      {view === "mois" && <input type="hidden" name="mois" value={month} />}
      {territories !== null && (
        <FilterSelect
          name="territoire"
          label="Territoire"
          chosen={territory ?? ""}
          choices={[
            { value: "", label: "Tous les territoires" },
            ...territories.map(({ slug, label }) => ({ value: slug, label })),
          ]}
        />
      )}
      <button type="submit" className="fr-btn fr-btn--secondary">
        Afficher
      </button>
    </form>
  );
}

type FilterSelectProps = {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
};

function FilterSelect({ name, label, chosen, choices }: FilterSelectProps) {
  const id = `calendrier-${name}`;
  return (
    <div className="fr-select-group m-0 w-full sm:w-72">
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      <select className="fr-select" id={id} name={name} defaultValue={chosen}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
