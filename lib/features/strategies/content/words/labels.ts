import type { NeedKind } from "@/lib/features/projects/constants";
import { EMPTY_VALUE } from "@/lib/features/projects/journal/labels";
import { NEED_KIND_LABELS } from "@/lib/features/projects/labels";
import { DIAGNOSIS_LISTS } from "../../constants";
import { DIAGNOSIS_LABELS, UNTITLED_OBJECTIVE } from "../../labels";
import type { Collection } from "../flat/types";
import {
  baselineInWords,
  type ContentNames,
  figureInWords,
  figureSource,
  indicatorOf,
  measureInWords,
  priorityName,
  qpvName,
} from "../labels";
import type {
  DiagnosisItem,
  ObjectiveTarget,
  StrategyAxis,
  StrategyContent,
  StrategyFigure,
  StrategyObjective,
} from "../types";
import type { DescribedPart } from "./types";

const WHOLE_TERRITORY = "Tout le territoire";
const list = (values: readonly string[]) => values.join("\u00A0; ");

export const COLLECTION_LABELS: Record<Collection, string> = {
  ...DIAGNOSIS_LABELS,
  figures: "Chiffres clés",
  axes: "Axes",
  objectives: "Objectifs",
  targets: "Cibles",
};

export const axisLabel = ({ title }: Pick<StrategyAxis, "title">) => `Axe «\u00A0${title}\u00A0»`;
export const objectiveLabel = ({ title }: Pick<StrategyObjective, "title">) =>
  `Objectif «\u00A0${title || UNTITLED_OBJECTIVE}\u00A0»`;

/** What each field of a row is called, whichever row it is of. */
export const FIELD_LABELS: Readonly<Record<string, string>> = {
  title: "Intitulé",
  text: "Texte",
  qpvs: "Quartiers",
  qpv: "Où",
  label: "Intitulé",
  value: "Valeur",
  unit: "Unité",
  source: "Source",
  day: "Date",
  priorities: "Priorités servies",
  needs: "Besoins",
  answersFor: "Qui en répond",
  parent: "Axe",
  indicator: "Indicateur",
  baseline: "Départ",
  target: "Cible",
  year: "Échéance",
  targets: "Cibles",
};

export function diagnosisInWords({ text, qpvs }: Omit<DiagnosisItem, "key">, names: ContentNames): string {
  return qpvs.length === 0 ? text : `${text} (${qpvs.map((code) => qpvName(code, names)).join(", ")})`;
}

export function keyFigureInWords(figure: Omit<StrategyFigure, "key">, names: ContentNames): string {
  const place = figure.qpv === null ? "" : ` (${qpvName(figure.qpv, names)})`;
  const source = figureSource(figure);
  return `${figure.label}${place}\u00A0: ${figureInWords(figure)}${source === "" ? "" : `, ${source}`}`;
}

export function targetInWords(target: Omit<ObjectiveTarget, "key">, names: ContentNames): string {
  const indicator = indicatorOf(target.indicator, names);
  const start = target.baseline === null ? "" : `départ ${baselineInWords(target.baseline, indicator)}, `;
  const name = indicator?.label ?? target.indicator;
  return `${name}\u00A0: ${start}cible ${measureInWords(target.target, indicator)} en ${target.year}`;
}

/** Slugs, codes and kinds by their names. */
export const qpvsInWords = (codes: readonly string[], names: ContentNames) =>
  list(codes.map((code) => `${qpvName(code, names)} (${code})`));
export const placeInWords = (qpv: string | null, names: ContentNames) =>
  qpv === null ? WHOLE_TERRITORY : qpvName(qpv, names);
export const prioritiesInWords = (slugs: readonly string[], names: ContentNames) =>
  list(slugs.map((slug) => priorityName(slug, names)));
export const needsInWords = (needs: readonly NeedKind[]) => list(needs.map((need) => NEED_KIND_LABELS[need]));

function describeObjective(
  objective: StrategyObjective,
  axis: StrategyAxis,
  names: ContentNames,
): DescribedPart[] {
  const { key, targets } = objective;
  const label = objectiveLabel(objective);
  const part = (field: string, words: string, isProse = false): DescribedPart => ({
    path: `objectives.${key}.${field}`,
    label: `${label} – ${FIELD_LABELS[field] ?? field}`,
    words,
    isProse,
    owner: { key, label },
  });
  return [
    part("title", objective.title, true),
    part("parent", axis.title),
    part("text", objective.text, true),
    part("priorities", prioritiesInWords(objective.priorities, names)),
    part("qpvs", qpvsInWords(objective.qpvs, names)),
    part("needs", needsInWords(objective.needs)),
    part("answersFor", objective.answersFor, true),
    part("targets", targets.map((target) => targetInWords(target, names)).join("\n")),
  ];
}

function describeAxis(axis: StrategyAxis): DescribedPart[] {
  const label = axisLabel(axis);
  const owner = { key: axis.key, label };
  const path = (field: string) => `axes.${axis.key}.${field}`;
  return [
    { path: path("title"), label: `${label} – Intitulé`, words: axis.title, isProse: true, owner },
    { path: path("text"), label: `${label} – Texte`, words: axis.text, isProse: true, owner },
  ];
}

/** The whole text in words, part by part, in the order of the page. */
export function describeContent(content: StrategyContent, names: ContentNames): DescribedPart[] {
  const whole = (path: string, label: string, words: string, isProse = false): DescribedPart => ({
    path,
    label,
    words,
    isProse,
    owner: null,
  });
  const { title, summary, diagnosis, figures, axes } = content;
  const order = axes.flatMap((axis, place) => [
    `${place + 1}. ${axis.title}`,
    ...axis.objectives.map(
      (one, position) => `${place + 1}.${position + 1} ${one.title || UNTITLED_OBJECTIVE}`,
    ),
  ]);
  return [
    whole("title", "Titre", title, true),
    whole("summary", "Résumé", summary, true),
    ...DIAGNOSIS_LISTS.map((name) =>
      whole(
        name,
        DIAGNOSIS_LABELS[name],
        diagnosis[name].map((item) => diagnosisInWords(item, names)).join("\n"),
      ),
    ),
    whole("figures", "Chiffres clés", figures.map((figure) => keyFigureInWords(figure, names)).join("\n")),
    whole("order", "Plan des axes et des objectifs", order.join("\n")),
    ...axes.flatMap((axis) => [
      ...describeAxis(axis),
      ...axis.objectives.flatMap((objective) => describeObjective(objective, axis, names)),
    ]),
  ];
}

export const orEmpty = (words: string) => (words === "" ? EMPTY_VALUE : words);
