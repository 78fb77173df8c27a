import {
  ADMINISTRATION_PARAMETERS,
  STALE_TOKEN,
  WAITING_TOKEN,
} from "@/lib/features/schemes/administration/constants";
import { ADMINISTERED_STATES, STALE_HINT } from "@/lib/features/schemes/administration/labels";
import { schemeAdministrationPath } from "@/lib/features/schemes/administration/routes";
import type { AdministrationView } from "@/lib/features/schemes/administration/types";
import { SCHEME_SOURCES, SOURCE_TOKENS } from "@/lib/features/schemes/constants";
import { SOURCE_LABELS } from "@/lib/features/schemes/labels";

type Props = { readonly view: AdministrationView; readonly staleCount: number };

/** Everything stands in the address: a form that asks, without a script. */
export function AdministeredFilters({ view, staleCount }: Props) {
  const names = ADMINISTRATION_PARAMETERS;
  return (
    <search>
      <form
        action={schemeAdministrationPath}
        method="get"
        className="flex flex-col gap-4 bg-surface-alt p-4"
        aria-label="Filtrer les dispositifs"
      >
        <div className="flex flex-col gap-4 md:flex-row md:items-end">
          <div className="fr-input-group m-0 grow">
            <label className="fr-label" htmlFor="recherche">
              Recherche
              <span className="fr-hint-text">Nom ou opérateur</span>
            </label>
            <input
              className="fr-input"
              id="recherche"
              name={names.query}
              type="search"
              defaultValue={view.query}
            />
          </div>
          <Choice name={names.state} label="Situation" options={ADMINISTERED_STATES} chosen={view.state} />
          <Choice name={names.source} label="Source" options={SOURCES} chosen={view.source} />
          <button type="submit" className="fr-btn shrink-0">
            Filtrer
          </button>
        </div>
        <Box
          name={names.check}
          value={STALE_TOKEN}
          isOn={view.staleOnly}
          label={`À vérifier (${staleCount})`}
          hint={STALE_HINT}
        />
        <Box
          name={names.proposals}
          value={WAITING_TOKEN}
          isOn={view.waitingOnly}
          label="Avec des propositions en attente"
        />
      </form>
    </search>
  );
}

const SOURCES = SCHEME_SOURCES.map((source) => ({
  value: SOURCE_TOKENS[source],
  label: SOURCE_LABELS[source],
}));

type ChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string;
};

function Choice({ name, label, options, chosen }: ChoiceProps) {
  const id = `filtre-${name}`;
  return (
    <div className="fr-select-group m-0">
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      <select className="fr-select" id={id} name={name} defaultValue={chosen}>
        <option value="">Toutes</option>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

type BoxProps = {
  readonly name: string;
  readonly value: string;
  readonly isOn: boolean;
  readonly label: string;
  readonly hint?: string;
};

function Box({ name, value, isOn, label, hint }: BoxProps) {
  return (
    <div className="fr-checkbox-group fr-checkbox-group--sm">
      <input type="checkbox" id={`filtre-${name}`} name={name} value={value} defaultChecked={isOn} />
      <label className="fr-label" htmlFor={`filtre-${name}`}>
        <span>{label}</span>
        {hint !== undefined && <span className="fr-hint-text">{hint}</span>}
      </label>
    </div>
  );
}
