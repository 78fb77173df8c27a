import { formatDate, formatMoney, formatMonth, formatNumber } from "@/lib/kernel/format";
import type { Situation } from "../constants";
import { APPLICANT_LABELS, CONFIDENCE_LABELS, NATURE_LABELS, SITUATION_LABELS, ZONE_LABELS } from "../labels";
import type { SchemeField } from "./constants";
import type { SchemeContent, SchemeDirectory } from "./types";

export const SCHEME_FIELD_LABELS: Record<SchemeField, string> = {
  name: "Nom",
  operator: "Opérateur",
  operatorGroup: "Opérateur, dans les filtres",
  organisationSlug: "Organisation de l’opérateur",
  natures: "Nature de l’aide",
  priorityIds: "Priorités servies",
  applicants: "Qui peut demander",
  zones: "Où",
  purpose: "Objet",
  audience: "Pour qui",
  amount: "Combien",
  highestAmountCents: "Montant maximal, en euros",
  conditions: "Conditions",
  howToApply: "Comment demander",
  contact: "Contact chez l’opérateur",
  opensOn: "Ouverture",
  closesOn: "Clôture",
  situation: "Situation",
  situationNote: "Précision sur la situation",
  warning: "À savoir",
  sourceDate: "Date des sources",
  confidence: "Ce que valent les sources",
  url: "Page du dispositif",
  sources: "Sources",
};

export const SCHEME_FIELD_HINTS: Partial<Record<SchemeField, string>> = {
  operator: "Qui porte le dispositif, comme il se nomme",
  operatorGroup: "Le nom sous lequel ses dispositifs sont réunis, par exemple\u00A0: État",
  organisationSlug: "Ses membres pourront proposer des modifications de cette fiche.",
  priorityIds: "Rapprochement fait par le programme",
  applicants: "Rien de coché\u00A0: non précisé par les sources",
  zones: "Rien de coché\u00A0: non précisé par les sources",
  purpose: "En une ou deux phrases, ce que le dispositif permet de faire",
  audience: "En une phrase\u00A0; facultatif",
  amount: "En mots\u00A0: taux, plafond, enveloppe",
  highestAmountCents: "Pour un demandeur\u00A0; sert au tri. Vide quand les sources ne le disent pas",
  conditions: "Une par ligne",
  howToApply: "Guichet, dossier, calendrier",
  contact: "Adresse électronique, téléphone ou service\u00A0; il sera public",
  opensOn: "Par exemple\u00A0: 31/03/2026\u00A0; vide si elle n’est pas connue",
  closesOn: "Passée, elle clôt le dispositif d’elle-même",
  situationNote: "Par exemple\u00A0: reconduit en 2026, la suite n’est pas connue",
  warning: "Ce qui pourrait tromper un porteur de projet",
  sourceDate: "Année, mois ou jour\u00A0: 2026, 2026-03 ou 2026-03-31",
  url: "Adresse qui commence par https://",
  sources: "Une par ligne\u00A0: adresse d’une page, ou titre d’un document",
};

export const SCHEME_ERRORS = {
  nameMissing: "Écrivez le nom du dispositif",
  operatorMissing: "Écrivez qui porte le dispositif",
  operatorGroupMissing: "Écrivez le nom sous lequel ses dispositifs sont réunis",
  purposeMissing: "Écrivez ce que le dispositif permet de faire",
  naturesMissing: "Choisissez au moins une nature",
  sourcesMissing: "Citez au moins une source",
  unknownChoice: "Choisissez une valeur de la liste",
  urlMalformed: "Écrivez une adresse complète, par exemple https://www.exemple.fr/dispositif",
  sourceDateMalformed: "Écrivez une année, un mois ou un jour, par exemple 2026-03",
  closesBeforeOpening: "La clôture doit suivre l’ouverture",
  chooseASide: "Choisissez quelle version garder",
} as const;

export const lineTooLong = (length: number, limit: number) =>
  `Ce texte compte ${formatNumber(length)}\u00A0caractères\u00A0; la limite est de ${formatNumber(limit)}`;
export const tooManyLines = (limit: number) => `${formatNumber(limit)}\u00A0lignes au plus`;
export const lineOfListTooLong = (line: number, limit: number) =>
  `La ligne ${line} dépasse ${formatNumber(limit)}\u00A0caractères`;

const EMPTY = "vide";
const listed = (words: readonly string[], between: string) => words.join(between) || EMPTY;

/** A year, a month or a day, as a source bears it: `2024`, `mars 2024`, `1er mars 2024`. */
export function sourceDay(date: string): string {
  if (date.length === 4) return date;
  return date.length === 7 ? formatMonth(date) : formatDate(date);
}

/** One field’s value, as a version or a conflict tells it. */
export function valueInWords<Field extends SchemeField>(
  field: Field,
  value: SchemeContent[Field],
  { priorities, organisations }: SchemeDirectory,
): string {
  if (value === null || value === undefined) return EMPTY;
  const content = { [field]: value } as Partial<SchemeContent>;
  switch (field) {
    case "natures":
      return listed(
        (content.natures ?? []).map((one) => NATURE_LABELS[one] ?? one),
        "\n",
      );
    case "applicants":
      return listed(
        (content.applicants ?? []).map((one) => APPLICANT_LABELS[one] ?? one),
        "\n",
      );
    case "zones":
      return listed(
        (content.zones ?? []).map((one) => ZONE_LABELS[one] ?? one),
        "\n",
      );
    case "priorityIds":
      return listed(
        (content.priorityIds ?? []).map(
          (id) => priorities.find((one) => one.id === id)?.label ?? `n°\u00A0${id}`,
        ),
        "\n",
      );
    case "conditions":
      return listed(content.conditions ?? [], "\n");
    case "sources":
      return listed(content.sources ?? [], "\n");
    case "organisationSlug":
      return (
        organisations.find(({ slug }) => slug === value)?.name ?? (value === null ? EMPTY : String(value))
      );
    case "highestAmountCents":
      return formatMoney(Number(value));
    case "opensOn":
    case "closesOn":
      return formatDate(String(value));
    case "sourceDate":
      return value === "" ? EMPTY : sourceDay(String(value));
    case "situation":
      return SITUATION_LABELS[value as Situation] ?? String(value);
    case "confidence":
      return CONFIDENCE_LABELS[value as SchemeContent["confidence"]] ?? String(value);
    default:
      return String(value) || EMPTY;
  }
}
