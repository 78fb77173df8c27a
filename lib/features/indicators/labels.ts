import type { PriorityOption } from "../projects/types";
import {
  AGGREGATIONS,
  type Aggregation,
  DIRECTIONS,
  type Direction,
  INDICATOR_FIELDS,
  type IndicatorCommand,
  type IndicatorField,
  type IndicatorVerb,
} from "./constants";
import type { LibraryNotice } from "./routes";
import type { ContentRefusal } from "./rules";
import type { IndicatorContent } from "./types";

export const DIRECTION_LABELS: Record<Direction, string> = {
  up: "À la hausse",
  down: "À la baisse",
};

export const AGGREGATION_LABELS: Record<Aggregation, string> = {
  sum: "Addition",
  ratio: "Taux",
  never: "Jamais de total",
};

export const AGGREGATION_HINTS: Record<Aggregation, string> = {
  sum: "le total de plusieurs projets est la somme de leurs dernières mesures",
  ratio:
    "chaque mesure est faite de deux nombres\u00A0; le taux de plusieurs projets est la somme des premiers sur la somme des seconds",
  never:
    "les projets peuvent compter les mêmes personnes ou les mêmes lieux\u00A0: aucun total n’est affiché",
};

export const INDICATOR_FIELD_LABELS: Record<IndicatorField, string> = {
  label: "Nom",
  unit: "Unité",
  direction: "Progrès",
  aggregation: "Total de plusieurs projets",
  numeratorLabel: "Premier nombre du taux",
  denominatorLabel: "Second nombre du taux",
  priorityIds: "Priorités",
};

export const INDICATOR_COMMAND_LABELS: Record<IndicatorCommand, string> = {
  raise: "Monter",
  lower: "Descendre",
  withdraw: "Retirer",
  restore: "Remettre",
};

export const INDICATOR_VERB_LABELS: Record<IndicatorVerb, string> = {
  create: "Ajout",
  update: "Modification",
  withdraw: "Retrait",
  restore: "Retour dans la bibliothèque",
  move: "Changement de place",
};

export const LIBRARY_NOTICE_LABELS: Record<LibraryNotice, string> = {
  ajout: "L’indicateur est ajouté à la bibliothèque.",
  modification: "L’indicateur est modifié.",
  retrait: "L’indicateur est retiré\u00A0: il n’est plus proposé, et reste sur les projets qui le suivent.",
  retour: "L’indicateur est de nouveau proposé.",
};

export type IndicatorRefusal = ContentRefusal | "forbidden" | "notFound" | "unknownPriority" | "signedOut";

export const INDICATOR_REFUSAL_LABELS: Record<IndicatorRefusal, string> = {
  aggregationSettled:
    "Des projets ont déjà saisi des chiffres de cet indicateur\u00A0: la façon de les totaliser ne peut plus changer, car ils deviendraient faux. Ajoutez plutôt un autre indicateur, et retirez celui-ci.",
  forbidden: "Seul un administrateur tient la bibliothèque d’indicateurs.",
  notFound: "Cet indicateur n’existe pas.",
  unknownPriority: "Choisissez des priorités de la liste.",
  signedOut:
    "Votre session est terminée. Connectez-vous dans un autre onglet, puis réessayez\u00A0: rien n’est perdu.",
};

/** The refusal named in an address, in words; nothing for a name that was made up. */
export function indicatorRefusalSentence(name: string | undefined): string | null {
  return Object.entries(INDICATOR_REFUSAL_LABELS).find(([refusal]) => refusal === name)?.[1] ?? null;
}

export const CHANGED_MEANWHILE =
  "Cet indicateur a été modifié pendant votre saisie. Rien n’est encore enregistré de la vôtre. Les valeurs enregistrées entre-temps sont ci-dessous\u00A0; enregistrez de nouveau pour les remplacer par les vôtres.";

function valueInWords(field: IndicatorField, value: unknown, priorities: readonly PriorityOption[]): string {
  if (field === "priorityIds" && Array.isArray(value))
    return (
      value
        .map((id) => priorities.find((priority) => priority.id === id)?.label ?? `n°\u00A0${id}`)
        .join(", ") || "aucune"
    );
  const direction = DIRECTIONS.find((known) => field === "direction" && known === value);
  if (direction) return DIRECTION_LABELS[direction];
  const aggregation = AGGREGATIONS.find((known) => field === "aggregation" && known === value);
  if (aggregation) return AGGREGATION_LABELS[aggregation];
  return String(value ?? "") || "vide";
}

/** « Unité : emplois », for each field given. */
export function contentInWords(
  content: IndicatorContent,
  fields: readonly IndicatorField[],
  priorities: readonly PriorityOption[],
): string[] {
  return fields.map(
    (field) => `${INDICATOR_FIELD_LABELS[field]}\u00A0: ${valueInWords(field, content[field], priorities)}`,
  );
}

/** What the journal recorded, one phrase a field: « Unité : emplois, auparavant « postes » ». */
export function indicatorChangesInWords(
  changes: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>,
  priorities: readonly PriorityOption[],
): string[] {
  return INDICATOR_FIELDS.flatMap((field) => {
    const change = changes[field];
    if (!change) return [];
    const before =
      change.before === null
        ? ""
        : `, auparavant «\u00A0${valueInWords(field, change.before, priorities)}\u00A0»`;
    return [
      `${INDICATOR_FIELD_LABELS[field]}\u00A0: ${valueInWords(field, change.after, priorities)}${before}`,
    ];
  });
}
