import { COLUMN_DEFINITIONS } from "./columns/labels";
import { COMPARISON_DEFINITIONS } from "./comparison/labels";
import type { Moment, Unit } from "./constants";
import { COURSE_DEFINITIONS } from "./course/labels";
import { FIGURE_DEFINITIONS } from "./figures/labels";
import { PANEL_DEFINITIONS } from "./panels/labels";
import { PARTNER_DEFINITIONS } from "./partners/labels";
import type { Definition, DefinitionGroup } from "./types";

export const MOMENT_LABELS: Record<Moment, string> = {
  evening: "Au soir de la date choisie, heure de Paris\u00A0; sans date choisie, à l’instant de la lecture.",
  betweenEvenings: "Entre le soir de la première date et le soir de la seconde, heure de Paris.",
  reading: "À l’instant de la lecture.",
};

export const UNIT_LABELS: Record<Unit, string> = {
  projects: "projets",
  euros: "euros",
  share: "pourcentage",
  territories: "territoires",
  days: "jours",
  number: "nombre",
  text: "texte",
  list: "liste, séparée par des virgules",
  choice: "choix dans une liste",
  day: "date (jj/mm/aaaa)",
  various: "selon la colonne",
};

/** What the screens name their definitions by. A view that is added adds its own, in a folder beside these. */
const SHOWN = {
  ...FIGURE_DEFINITIONS,
  ...PANEL_DEFINITIONS,
  ...COURSE_DEFINITIONS,
  ...COMPARISON_DEFINITIONS,
  ...PARTNER_DEFINITIONS,
} as const satisfies Record<string, Definition>;
export type DefinitionKey = keyof typeof SHOWN;

export const definitionOf = (key: DefinitionKey): Definition => SHOWN[key];

/** In the order of the page and of the dictionary. */
export const DEFINITION_GROUPS: readonly DefinitionGroup[] = [
  { id: "chiffres", title: "Chiffres du tableau de bord", definitions: FIGURE_DEFINITIONS },
  { id: "tableaux", title: "Tableaux, graphiques et carte", definitions: PANEL_DEFINITIONS },
  { id: "comparaison", title: "Comparaison de deux dates", definitions: COMPARISON_DEFINITIONS },
  { id: "suivi", title: "Dans le temps, générations, manques et jalons", definitions: COURSE_DEFINITIONS },
  { id: "partenaires", title: "Partenaires et dispositifs", definitions: PARTNER_DEFINITIONS },
  { id: "colonnes", title: "Colonnes des exports de projets", definitions: COLUMN_DEFINITIONS },
];

export const DICTIONARY_HEADERS = [
  "Où",
  "Chiffre ou colonne",
  "Ce qui est compté",
  "D’après quoi",
  "À quelle date",
  "Unité ou format",
] as const;
