import type { ReactNode } from "react";
import { ANSWER_KINDS, ANSWER_STATES, REFUSAL_REASONS } from "@/lib/features/answers/constants";
import {
  ANSWER_KIND_LABELS,
  ANSWER_STATE_LABELS,
  REFUSAL_REASON_LABELS,
} from "@/lib/features/answers/labels";
import {
  KIND_TOKENS,
  LIST_PARAMETERS,
  REASON_TOKENS,
  STATE_TOKENS,
} from "@/lib/features/answers/list/constants";
import type { AnswerChoices, AnswerView, Choice } from "@/lib/features/answers/list/types";
import { answersPath } from "@/lib/features/answers/routes";

type AnswerFiltersProps = { readonly view: AnswerView; readonly choices: AnswerChoices };

/** Without JavaScript too: a form of choices, sent by its button. */
export function AnswerFilters({ view, choices }: AnswerFiltersProps) {
  const [state] = view.states;
  return (
    <search>
      <form action={answersPath} className="grid items-end gap-4 *:mb-0 sm:grid-cols-2 lg:grid-cols-3">
        <Choices name={LIST_PARAMETERS.kind} label="Réponse" chosen={view.kind && KIND_TOKENS[view.kind]}>
          {ANSWER_KINDS.map((kind) => (
            <option key={kind} value={KIND_TOKENS[kind]}>
              {ANSWER_KIND_LABELS[kind]}
            </option>
          ))}
        </Choices>
        <Choices
          name={LIST_PARAMETERS.states}
          label="Où elle en est"
          chosen={state ? STATE_TOKENS[state] : null}
        >
          {ANSWER_STATES.map((one) => (
            <option key={one} value={STATE_TOKENS[one]}>
              {ANSWER_STATE_LABELS[one]}
            </option>
          ))}
        </Choices>
        <Choices
          name={LIST_PARAMETERS.reason}
          label="Motif du refus"
          chosen={view.reason && REASON_TOKENS[view.reason]}
        >
          <option value={REASON_TOKENS.any}>N’importe lequel</option>
          {REFUSAL_REASONS.map((reason) => (
            <option key={reason} value={REASON_TOKENS[reason]}>
              {REFUSAL_REASON_LABELS[reason]}
            </option>
          ))}
        </Choices>
        <ListChoices
          name={LIST_PARAMETERS.organisation}
          label="Partenaire"
          chosen={view.organisation}
          choices={choices.organisations}
        />
        <ListChoices
          name={LIST_PARAMETERS.territory}
          label="Territoire"
          chosen={view.territory}
          choices={choices.territories}
        />
        <ListChoices
          name={LIST_PARAMETERS.scheme}
          label="Dispositif"
          chosen={view.scheme}
          choices={choices.schemes}
        />
        <button type="submit" className="fr-btn self-end justify-self-start">
          Filtrer
        </button>
      </form>
    </search>
  );
}

type ChoicesProps = {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | null;
  readonly children: ReactNode;
};

function Choices({ name, label, chosen, children }: ChoicesProps) {
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor={`filtre-${name}`}>
        {label}
      </label>
      <select className="fr-select" id={`filtre-${name}`} name={name} defaultValue={chosen ?? ""}>
        <option value="">Tous</option>
        {children}
      </select>
    </div>
  );
}

type ListChoicesProps = Omit<ChoicesProps, "children"> & { readonly choices: readonly Choice[] };

/** What is chosen stays chosen, even where it narrows the list to nothing. */
function ListChoices({ choices, ...props }: ListChoicesProps) {
  const { chosen } = props;
  const isKnown = chosen === null || choices.some(({ value }) => value === chosen);
  return (
    <Choices {...props}>
      {!isKnown && <option value={chosen}>{chosen}</option>}
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Choices>
  );
}
