import { formatDate, formatMoney } from "@/lib/kernel/format";
import { parseAmount } from "@/lib/kernel/money";
import { PHASES, PROGRESS_STATUSES, REVIEW_STATUSES } from "../constants";
import { PHASE_LABELS, PROGRESS_STATUS_LABELS, REVIEW_STATUS_LABELS } from "../labels";
import {
  MAX_VALUES,
  NOT_STATED_TOKEN,
  PHASE_TOKENS,
  PROGRESS_STATUS_TOKENS,
  type ProjectSort,
  REVIEW_STATUS_TOKENS,
  type ViewParameter,
} from "./constants";
import type { FilterEntry } from "./rules";
import type { FilterChoices, IgnoredReason, NamedQpv } from "./types";

export const PARAMETER_LABELS: Record<ViewParameter, string> = {
  q: "Recherche",
  territoire: "Territoire",
  priorite: "Priorité",
  principale: "Priorité principale",
  phase: "Phase",
  avancement: "Avancement",
  instruction: "Instruction",
  qpv: "QPV",
  objectif: "Objectif de la stratégie",
  financeur: "Financeur",
  "cout-min": "Coût total à partir de",
  "cout-max": "Coût total jusqu’à",
  "reste-min": "Reste à financer à partir de",
  "reste-max": "Reste à financer jusqu’à",
  "debut-apres": "Début à partir du",
  "debut-avant": "Début jusqu’au",
  "maj-apres": "Mis à jour depuis le",
  au: "Situation au",
  depuis: "Comparaison depuis le",
  carte: "Chiffre de la carte",
  mouvement: "Mouvement",
  periode: "Période",
  montant: "Montant affiché",
  age: "Âge de la génération",
  chiffre: "Chiffre comparé",
  echeance: "Jalons affichés",
  manque: "Ce qui manque",
  tri: "Tri",
  page: "Page",
  apres: "Position dans la liste",
  vue: "Vue enregistrée",
};

export const SORT_LABELS: Record<ProjectSort, string> = {
  recent: "Mise à jour la plus récente",
  title: "Intitulé, de A à Z",
  cost: "Coût total le plus élevé",
  gap: "Reste à financer le plus élevé",
  start: "Début le plus récent",
};

export const NOT_STATED_LABEL = "Non renseigné";
/** Of the objectives of a strategy. */
export const NO_OBJECTIVE_LABEL = "Aucun objectif";

const IGNORED_REASONS: Record<IgnoredReason, string> = {
  unknown: "cette valeur n’existe pas",
  malformed: "cette valeur ne se comprend pas",
  tooLong: "le texte est trop long (200\u00A0caractères au plus)",
  repeated: "une seule valeur est possible",
  tooMany: `trop de valeurs (${MAX_VALUES} au plus)`,
  notOfThePast: "les mots se cherchent dans les textes d’aujourd’hui, pas à une date passée",
  attachedToday: "les projets sont rattachés aux objectifs d’aujourd’hui, pas d’une date passée",
  amountMalformed: "ce n’est pas un montant, par exemple 1\u202F234,56",
  amountNegative: "un montant ne peut pas être négatif",
  amountTooLarge: "ce montant est trop grand",
  amountTooPrecise: "un montant a deux décimales au plus",
  dateMalformed: "ce n’est pas une date, par exemple 31/03/2026",
  dateImpossible: "ce jour n’existe pas",
  dateOutOfRange: "l’année doit être comprise entre 1990 et 2100",
};

/** « phase : « zzz » – cette valeur n’existe pas ». */
export function ignoredLabel(parameter: ViewParameter, value: string, reason: IgnoredReason): string {
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return `${PARAMETER_LABELS[parameter]}\u00A0: «\u00A0${shown}\u00A0» – ${IGNORED_REASONS[reason]}.`;
}

/** Words of the closed lists, by their word in the address. */
const TOKEN_LABELS: Partial<Record<ViewParameter, ReadonlyMap<string, string>>> = {
  phase: new Map(PHASES.map((phase) => [PHASE_TOKENS[phase], PHASE_LABELS[phase]])),
  avancement: new Map(
    PROGRESS_STATUSES.map((status) => [PROGRESS_STATUS_TOKENS[status], PROGRESS_STATUS_LABELS[status]]),
  ),
  instruction: new Map(
    REVIEW_STATUSES.map((status) => [REVIEW_STATUS_TOKENS[status], REVIEW_STATUS_LABELS[status]]),
  ),
};

export const qpvLabel = (qpv: NamedQpv) => `${qpv.label} (${qpv.generation})`;

/** What a value of the address means, in words. */
export function valueLabel([parameter, value]: FilterEntry, choices: FilterChoices): string {
  if (value === NOT_STATED_TOKEN) return parameter === "objectif" ? NO_OBJECTIVE_LABEL : NOT_STATED_LABEL;
  const bySlug = (items: readonly { slug: string; label: string }[]) =>
    items.find((item) => item.slug === value)?.label ?? value;
  switch (parameter) {
    case "q":
      return `«\u00A0${value}\u00A0»`;
    case "territoire":
      return bySlug(choices.territories);
    case "priorite":
    case "principale":
      return bySlug(choices.priorities);
    case "financeur":
      return bySlug([...choices.funders, ...choices.mergedFunders]);
    case "qpv": {
      const qpv = choices.qpvs.find(({ code }) => code === value);
      return qpv ? qpvLabel(qpv) : value;
    }
    case "objectif":
      return choices.objectives.find(({ key }) => key === value)?.label ?? value;
    case "cout-min":
    case "cout-max":
    case "reste-min":
    case "reste-max": {
      const amount = parseAmount(value);
      return amount.ok ? formatMoney(amount.value) : value;
    }
    case "debut-apres":
    case "debut-avant":
    case "maj-apres":
      return formatDate(value);
    default:
      return TOKEN_LABELS[parameter]?.get(value) ?? value;
  }
}
