import { formatNumber } from "@/lib/kernel/format";
import { nameOfInput } from "../../projects/form/labels";
import { WORD_LIMIT } from "../constants";

export const MILESTONE_NEWS_LABELS = { reached: "Atteint", replanned: "Reporté à une autre date" } as const;

export const STEP_INPUT_LABELS = {
  milestoneNews: "Ce qui est arrivé",
  milestoneOn: "Date",
  fundingState: "Nouvel état",
  fundingAmount: "Montant, en euros",
  fundingOn: "Date",
  measureOn: "Date de la mesure",
  word: "Un mot pour le ministère",
} as const;

export const NOTHING_NEW_BUTTON = "Rien de nouveau";
export const SOMETHING_TYPED =
  "Vous avez saisi du nouveau ci-dessous\u00A0: enregistrez-le, ou effacez-le avant de répondre «\u00A0Rien de nouveau\u00A0»";

export const NEWS_MISSING = "Dites ce qui est arrivé à ce jalon, ou effacez la date";
export const REACHED_DAY_MISSING = "Indiquez le jour où ce jalon a été atteint";
export const NEW_DAY_MISSING = "Indiquez la nouvelle date prévue";
export const REACHED_IN_FUTURE =
  "Ce jour n’est pas encore venu\u00A0: choisissez «\u00A0Reporté à une autre date\u00A0»";
export const NEW_DAY_PAST = "Cette date est déjà passée";
export const STATE_MISSING = "Choisissez le nouvel état de ce financement, ou effacez le montant et la date";
export const DAY_IN_FUTURE = "Ce jour n’est pas encore venu";
export const MEASURED_THAT_DAY =
  "Une mesure est déjà enregistrée pour ce jour\u00A0: modifiez-la dans le projet";
export const wordTooLong = (length: number) =>
  `Ce texte compte ${formatNumber(length)}\u00A0caractères\u00A0; la limite est de ${formatNumber(WORD_LIMIT)}`;

const ROWS = { milestone: "Jalon", funding: "Financement", measure: "Indicateur" } as const;
const INPUTS: Readonly<Record<string, string>> = {
  news: "ce qui est arrivé",
  on: "date",
  state: "nouvel état",
  amount: "montant",
  value: "valeur",
  denominator: "nombre auquel elle se rapporte",
};

/** « Financement 2, montant », as the summary of errors calls an input. */
export function nameOfStepInput(name: string): string {
  const [, row, position, input] = /^(milestone|funding|measure)-(\d+)-(\w+)$/.exec(name) ?? [];
  const known = Object.entries(ROWS).find(([key]) => key === row)?.[1];
  if (known !== undefined && position !== undefined && input !== undefined)
    return `${known} ${Number(position) + 1}, ${INPUTS[input] ?? input}`;
  if (name === "word") return STEP_INPUT_LABELS.word;
  return name === "nothingNew" ? NOTHING_NEW_BUTTON : nameOfInput(name);
}
