import { FIGURE_INPUT_LABELS } from "@/lib/features/projects/indicators/form/labels";
import { formatNumber } from "@/lib/kernel/format";
import type { DiagnosisList } from "../constants";
import { DIAGNOSIS_LABELS, STRATEGY_EDIT_REFUSALS } from "../labels";
import type { SaveStrategyRefusal } from "../types";

/** The sentences that stand beside a field; the summary puts the field's name before them. */
export const UNREADABLE_ROW = "Cette ligne est illisible\u00A0: supprimez-la et ajoutez-la de nouveau";
export const FIGURE_LABEL_MISSING = "Dites ce que ce chiffre mesure";
export const FIGURE_VALUE_MISSING = "Donnez la valeur de ce chiffre";
export const FIGURE_IN_THE_FUTURE = "Un chiffre ne peut pas être daté dans l’avenir";
export const AXIS_TITLE_MISSING = "Donnez un intitulé à cet axe";
export const OBJECTIVE_TITLE_MISSING = "Donnez un intitulé à cet objectif";
export const BASELINE_INCOMPLETE = "Donnez la valeur de départ, ou effacez sa date et sa source";
export const BASELINE_IN_THE_FUTURE = "Une valeur de départ ne peut pas être datée dans l’avenir";
export const TARGET_MISSING = "Donnez la valeur à atteindre, ou supprimez cette cible";
export const YEAR_MALFORMED = "Écrivez une année, par exemple 2028";
export const AXIS_UNKNOWN = "Choisissez l’axe de cet objectif\u00A0: celui qui était choisi n’existe plus";

export const tooManyRows = (count: number, limit: number) =>
  `${formatNumber(count)}\u00A0lignes\u00A0; la limite est de ${formatNumber(limit)}`;

export const SAVE_STRATEGY_REFUSALS: Record<SaveStrategyRefusal, string> = {
  ...STRATEGY_EDIT_REFUSALS,
  strategyAdopted:
    "Cette stratégie a été adoptée entre-temps\u00A0: son texte ne change plus. Votre saisie est conservée ci-dessous.",
  notFound:
    "Cette stratégie n’existe pas ou ne vous est pas accessible. Votre saisie est conservée ci-dessous.",
  unknownChoice:
    "Votre saisie nomme un quartier, une priorité, un indicateur ou un axe qui n’existe plus. Elle est conservée ci-dessous.",
  tooManyAxes: "Avec ce qu’un collègue a ajouté entre-temps, il y aurait trop d’axes.",
  tooManyObjectives: "Avec ce qu’un collègue a ajouté entre-temps, il y aurait trop d’objectifs.",
};

/** « Supprimer l’objectif « X » ? 2 projets n’y seront plus rattachés : QP-ROUBAIX-0001 (Halle)… ». */
export function removalQuestion(
  title: string,
  projects: readonly { readonly reference: string; readonly title: string }[],
): string {
  const named = projects.map((project) => `${project.reference}${project.title && ` (${project.title})`}`);
  return `L’objectif «\u00A0${title}\u00A0» sert à des projets qui n’y seront plus rattachés\u00A0: ${named.join(", ")}`;
}

/** What to ask oneself, above each list of the diagnosis. */
export const DIAGNOSIS_QUESTIONS: Record<DiagnosisList, string> = {
  strengths:
    "Sur quoi le territoire peut-il compter\u00A0? Locaux, savoir-faire, réseaux, projets déjà engagés.",
  weaknesses: "Qu’est-ce qui freine aujourd’hui les entreprises et les habitants des quartiers\u00A0?",
  opportunities:
    "Qu’est-ce qui peut aider dans les années qui viennent\u00A0? Programmes, chantiers, demandes nouvelles.",
  threats: "Qu’est-ce qui pourrait tout compliquer\u00A0? Fermetures, concurrences, échéances.",
};
export const DIAGNOSIS_ADD_LABELS: Record<DiagnosisList, string> = {
  strengths: "Ajouter une force",
  weaknesses: "Ajouter une faiblesse",
  opportunities: "Ajouter une opportunité",
  threats: "Ajouter une menace",
};

const INPUT_LABELS: Readonly<Record<string, string>> = {
  title: "Titre",
  summary: "Résumé",
  ...DIAGNOSIS_LABELS,
  figures: "Chiffres clés",
  axes: "Axes",
};

const FIGURE_INPUTS: Readonly<Record<string, string>> = {
  label: "intitulé",
  value: "valeur",
  unit: "unité",
  source: "source",
  day: "date",
  qpv: "où",
};
const ROW_INPUT = /^([a-z]+)-(\d+)-(\w+)$/;
const titleCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the summary of errors calls an input of the forms of a strategy. */
export function nameOfStrategyInput(name: string): string {
  const [, row, position, input = ""] = ROW_INPUT.exec(name) ?? [];
  const place = Number(position) + 1;
  const list = Object.entries(DIAGNOSIS_LABELS).find(([key]) => key === row)?.[1];
  if (list !== undefined) return `${list}, ligne ${place}`;
  if (row === "figure") return `Chiffre ${place}, ${FIGURE_INPUTS[input] ?? input}`;
  if (row === "axis") return `Axe ${place}, ${input === "text" ? "texte" : "intitulé"}`;
  if (name.startsWith("removal-")) return "Objectif supprimé";
  if (name.startsWith("choice-")) return "Modifié des deux côtés";
  return INPUT_LABELS[name] ?? name;
}

export const OBJECTIVE_INPUT_LABELS = {
  axis: "Axe",
  title: "Intitulé de l’objectif",
  text: "Ce qu’il s’agit d’obtenir",
  priorities: "Priorités servies",
  qpvs: "Quartiers concernés",
  needs: "Ce qu’il faudra pour y arriver",
  answersFor: "Qui en répond",
  targets: "Cibles",
  chosen: "Cible de plus",
} as const;

export const TARGET_INPUT_LABELS = {
  baselineValue: "Valeur de départ",
  baselineDenominator: "Total de départ",
  baselineDay: "Date du départ",
  baselineSource: FIGURE_INPUT_LABELS.source,
  value: "Valeur à atteindre",
  denominator: "Total à atteindre",
  year: "Année",
} as const;

/** The same for the form of an objective. */
export function nameOfObjectiveInput(name: string): string {
  const [, row, position, input = ""] = ROW_INPUT.exec(name) ?? [];
  const target = Object.entries(TARGET_INPUT_LABELS).find(([key]) => key === input)?.[1];
  if (row === "target") return `Cible ${Number(position) + 1}, ${(target ?? input).toLowerCase()}`;
  const known = Object.entries(OBJECTIVE_INPUT_LABELS).find(([key]) => key === name)?.[1];
  return known ?? titleCase(nameOfStrategyInput(name));
}
