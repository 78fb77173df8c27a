import type { CheckItem } from "../types";
import type { GridCommand, GridVerb } from "./constants";
import type { GridNotice } from "./routes";
import type { CheckItemContent, GridRefusal } from "./types";

export const GRID_COMMAND_LABELS: Record<GridCommand, string> = {
  raise: "Monter",
  lower: "Descendre",
  withdraw: "Retirer",
  restore: "Remettre",
};

export const GRID_VERB_LABELS: Record<GridVerb, string> = {
  create: "Ajout",
  update: "Modification",
  move: "Déplacement",
  withdraw: "Retrait",
  restore: "Retour dans la grille",
};

export const GRID_NOTICE_LABELS: Record<GridNotice, string> = {
  ajout: "Le point est ajouté à la grille.",
  modification: "Le point est modifié.",
  retrait:
    "Le point est retiré de la grille\u00A0: ce qui a été répondu reste avec les décisions déjà prises.",
  retour: "Le point est de nouveau dans la grille.",
};

export const GRID_REFUSALS: Record<GridRefusal, string> = {
  forbidden: "Seul l’administrateur tient la grille. Rien n’a été changé.",
  notFound: "Ce point n’existe pas. Rien n’a été changé.",
  tooMany: "La grille compte 60\u00A0points au plus. Rien n’a été ajouté.",
};
export const GRID_SIGNED_OUT = "Votre session a expiré\u00A0: rien n’a été enregistré. Reconnectez-vous.";
export const GRID_CHANGED_MEANWHILE =
  "Quelqu’un d’autre a modifié ce point depuis que vous l’avez ouvert\u00A0: ses mots sont ci-dessous. Enregistrez de nouveau pour garder les vôtres.";

export const GRID_FIELD_LABELS: Record<keyof CheckItemContent, string> = {
  label: "Point à vérifier",
  help: "Précision",
};

export const gridRefusalSentence = (refusal: string | null): string | null =>
  Object.entries(GRID_REFUSALS).find(([known]) => known === refusal)?.[1] ?? null;

export const itemInWords = ({ label, help }: CheckItem): string[] => [
  `${GRID_FIELD_LABELS.label}\u00A0: ${label}`,
  `${GRID_FIELD_LABELS.help}\u00A0: ${help === "" ? "vide" : help}`,
];

export function gridChangeInWords(field: string, { before, after }: { before: unknown; after: unknown }) {
  const names: Readonly<Record<string, string>> = { ...GRID_FIELD_LABELS, position: "Position" };
  const word = (value: unknown) => (value === null || value === "" ? "vide" : String(value));
  return `${names[field] ?? field}\u00A0: ${word(before)} → ${word(after)}`;
}
