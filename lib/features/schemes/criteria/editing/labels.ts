import { formatNumber } from "@/lib/kernel/format";
import {
  CRITERION_AMOUNTS,
  CRITERION_DATES,
  CRITERION_RATES,
  type CriterionKind,
  PRIORITY_SCOPES,
  type PriorityScope,
} from "../constants";
import {
  COMBINATION_LABELS,
  CRITERION_AMOUNT_LABELS,
  CRITERION_DATE_LABELS,
  CRITERION_KIND_LABELS,
  CRITERION_RATE_LABELS,
  describeTest,
} from "../labels";
import type { CriterionTest, Ground } from "../types";
import type { RowCommand } from "./constants";
import type { CriterionRow } from "./types";

export const ROW_KIND_LABELS: Record<CriterionRow["kind"], string> = {
  ...COMBINATION_LABELS,
  ...CRITERION_KIND_LABELS,
};

export const ROW_COMMAND_LABELS: Record<RowCommand, string> = {
  up: "Monter",
  down: "Descendre",
  wrap: "Mettre dans un nouveau groupe",
  in: "Entrer dans le groupe précédent",
  out: "Sortir du groupe",
  remove: "Supprimer",
};

const PRIORITY_SCOPE_LABELS: Record<PriorityScope, string> = {
  main: "La priorité principale",
  any: "L’une des priorités servies",
};

type Option = { readonly value: string; readonly label: string };

/** What the select « of » of a line offers, where the list is always the same. */
export const OF_OPTIONS: Partial<Record<CriterionKind, readonly Option[]>> = {
  priority: PRIORITY_SCOPES.map((value) => ({ value, label: PRIORITY_SCOPE_LABELS[value] })),
  amount: CRITERION_AMOUNTS.map((value) => ({ value, label: CRITERION_AMOUNT_LABELS[value] })),
  rate: CRITERION_RATES.map((value) => ({ value, label: CRITERION_RATE_LABELS[value] })),
  date: CRITERION_DATES.map((value) => ({ value, label: CRITERION_DATE_LABELS[value] })),
};

type InputWords = {
  readonly of?: string;
  readonly from?: string;
  readonly to?: string;
  readonly words?: string;
};

/** How the inputs of each kind are called. */
export const INPUT_WORDS: Partial<Record<CriterionKind, InputWords>> = {
  priority: { of: "Laquelle compte" },
  amount: { of: "Montant", from: "Au moins (€)", to: "Au plus (€)" },
  rate: { of: "Part", from: "Au moins (% du coût)", to: "Au plus (% du coût)" },
  indicator: { of: "Indicateur", from: "Au moins", to: "Au plus" },
  date: { of: "Date", from: "À partir du", to: "Jusqu’au" },
  nearQpv: { to: "Distance au plus (mètres)" },
  ownerNamed: { words: "L’un de ces mots dans le nom du porteur" },
  keywords: { words: "L’un de ces mots dans les textes du projet" },
  unknown: { words: "Ce qui est à vérifier" },
};

export const CHOICES_LEGENDS: Partial<Record<CriterionKind, string>> = {
  priority: "Priorités admises",
  territory: "Territoires admis",
  territoryKind: "Formes de territoire admises",
  inQpv: "Périmètres de QPV admis",
  nearQpv: "Périmètres de QPV admis",
  applicant: "Porteurs admis",
  phase: "Phases admises",
  nature: "Financements admis",
  need: "Besoins admis",
};

/** The sentence that is proposed for a criterion: what it asks, as a phrase of its own. */
export function proposedSentence(test: CriterionTest, ground: Ground): string {
  const words = describeTest(test, ground);
  const phrase = `${words.charAt(0).toLocaleUpperCase("fr")}${words.slice(1)}`;
  return /[.!?…]$/.test(phrase) ? phrase : `${phrase}.`;
}

/** What the summary of errors calls an input: « Critère 2.1, Au moins ». */
export function nameOfCriterionInput(number: string, kind: CriterionRow["kind"], input: string): string {
  const words: Partial<Record<string, string>> = INPUT_WORDS[kind as CriterionKind] ?? {};
  const known: Partial<Record<string, string>> = {
    choices: CHOICES_LEGENDS[kind as CriterionKind],
    sentence: SENTENCE_LABEL,
    source: SOURCE_LABEL,
  };
  return `Critère ${number}, ${(words[input] ?? known[input] ?? ROW_KIND_LABELS[kind]).toLocaleLowerCase("fr")}`;
}

export const SENTENCE_LABEL = "Phrase affichée";
export const SOURCE_LABEL = "Source";
export const ONE_DECIMAL = "Une part s’arrête au dixième de pour cent";
export const WHOLE_METRES = "Écrivez un nombre entier de mètres, 100\u202F000 au plus";
export const tooLongBy = (length: number, limit: number) =>
  `Ce texte compte ${formatNumber(length)}\u00A0caractères\u00A0; la limite est de ${formatNumber(limit)}`;

export const CHANGED_MEANWHILE =
  "Ces critères ont été modifiés pendant votre saisie. Rien n’est encore enregistré de la vôtre. Ceux qui sont enregistrés maintenant sont ci-dessous\u00A0; enregistrez de nouveau pour les remplacer par les vôtres.";
export const SIGNED_OUT =
  "Votre session est terminée. Connectez-vous dans un autre onglet, puis réessayez\u00A0: rien n’est perdu.";

const SAVED_NOTICES: Readonly<Record<string, string>> = {
  enregistre: "Les critères sont enregistrés. Ils valent dès maintenant pour tous les projets.",
  inchange: "Rien n’a changé\u00A0: les critères étaient déjà ceux-là.",
};

/** What the address says that was done; an address may say anything. */
export const savedNotice = (done: unknown): string | null =>
  typeof done === "string" && Object.hasOwn(SAVED_NOTICES, done) ? (SAVED_NOTICES[done] ?? null) : null;
