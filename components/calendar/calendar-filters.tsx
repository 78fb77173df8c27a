import {
  CALENDAR_PARAMETERS,
  CALENDAR_VIEWS,
  EVENT_KIND_TOKENS,
  MINE_VALUE,
} from "@/lib/features/calendar/constants";
import { EVENT_KIND_LABELS } from "@/lib/features/calendar/events/labels";
import { CALENDAR_VIEW_LABELS, PRIORITY_HINT } from "@/lib/features/calendar/labels";
import { calendarPath, calendarViewPath, filterFields } from "@/lib/features/calendar/routes";
import type { CalendarScreen } from "@/lib/features/calendar/types";

type CalendarFiltersProps = { readonly screen: CalendarScreen };

/** A plain GET form: a view of the calendar has an address. */
export function CalendarFilters({ screen }: CalendarFiltersProps) {
  const { params, territories, priorities, kinds, mineHint } = screen;
  const { view, month, territory, priority, mine } = params;
  const isFiltered = filterFields(params).length > 0;
  return (
    <form
      // The key: going from one address to another must not keep the former choices.
      key={calendarViewPath(params)}
      method="get"
      action={calendarPath}
      className="flex flex-col gap-4 bg-surface-alt p-4 print:hidden"
      aria-label="Choisir ce qui est affiché"
    >
      {view === "mois" && <input type="hidden" name={CALENDAR_PARAMETERS.month} value={month} />}
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <FilterSelect
          name={CALENDAR_PARAMETERS.view}
          label="Période"
          chosen={view}
          choices={CALENDAR_VIEWS.map((value) => ({ value, label: CALENDAR_VIEW_LABELS[value] }))}
        />
        {territories !== null && (
          <FilterSelect
            name={CALENDAR_PARAMETERS.territory}
            label="Territoire"
            chosen={territory ?? ""}
            choices={[
              { value: "", label: "Tous les territoires" },
              ...territories.map(({ slug, label }) => ({ value: slug, label })),
            ]}
          />
        )}
        <FilterSelect
          name={CALENDAR_PARAMETERS.priority}
          label="Priorité"
          hint={PRIORITY_HINT}
          chosen={priority ?? ""}
          choices={[
            { value: "", label: "Toutes les priorités" },
            ...priorities.map(({ slug, label }) => ({ value: slug, label })),
          ]}
        />
      </div>
      <fieldset className="fr-fieldset mb-0">
        <legend className="fr-fieldset__legend fr-fieldset__legend--regular">
          Ce que vous voulez voir
          <span className="fr-hint-text">Sans choix, tout est affiché</span>
        </legend>
        {kinds.map((kind) => (
          <FilterCheckbox
            key={kind}
            name={CALENDAR_PARAMETERS.kind}
            value={EVENT_KIND_TOKENS[kind]}
            label={EVENT_KIND_LABELS[kind]}
            isChosen={params.kinds.includes(kind)}
            inline
          />
        ))}
      </fieldset>
      {mineHint !== null && (
        <FilterCheckbox
          name={CALENDAR_PARAMETERS.mine}
          value={MINE_VALUE}
          label="Seulement ce qui me concerne"
          hint={mineHint}
          isChosen={mine}
        />
      )}
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className="fr-btn fr-btn--secondary">
          Afficher
        </button>
        {isFiltered && (
          <a className="fr-link" href={calendarViewPath({ view, month })}>
            Enlever les filtres
          </a>
        )}
      </div>
    </form>
  );
}

type FilterSelectProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly chosen: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
};

function FilterSelect({ name, label, hint, chosen, choices }: FilterSelectProps) {
  const id = `calendrier-${name}`;
  return (
    <div className="fr-select-group m-0">
      <label className="fr-label" htmlFor={id}>
        {label}
        {hint !== undefined && <span className="fr-hint-text">{hint}</span>}
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

type FilterCheckboxProps = {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly isChosen: boolean;
  readonly inline?: boolean;
};

function FilterCheckbox({ name, value, label, hint, isChosen, inline = false }: FilterCheckboxProps) {
  const id = `calendrier-${name}-${value}`;
  const box = (
    <div className="fr-checkbox-group fr-checkbox-group--sm">
      <input type="checkbox" id={id} name={name} value={value} defaultChecked={isChosen} />
      <label className="fr-label" htmlFor={id}>
        {label}
        {hint !== undefined && <span className="fr-hint-text">{hint}</span>}
      </label>
    </div>
  );
  return inline ? <div className="fr-fieldset__element fr-fieldset__element--inline">{box}</div> : box;
}
