import "server-only";
import { strToU8, zipSync } from "fflate";
import type { ReportColumn, ReportTable } from "@/lib/features/dashboard/report/types";
import { fitColumns, printedTable } from "@/lib/features/photographs/pack/columns/service";
import {
  documentXml,
  fixedParts,
  MEASURED_CELL,
  paragraphXml,
  TEXT_WIDTH,
  tableXml,
} from "@/lib/features/photographs/pack/document/rules";
import { PROGRAMME_TITLE } from "@/lib/features/photographs/pack/labels";
import { withoutArticle } from "@/lib/features/territories/rules";
import { formatDate, formatInstant } from "@/lib/kernel/format";
import { DIAGNOSIS_LISTS } from "../constants";
import {
  baselineInWords,
  type ContentNames,
  figureInWords,
  figureSource,
  indicatorOf,
  measureInWords,
} from "../content/labels";
import { objectiveNumbers } from "../content/rules";
import type { StrategyContent, StrategyObjective } from "../content/types";
import {
  diagnosisInWords,
  needsInWords,
  placeInWords,
  prioritiesInWords,
  qpvsInWords,
} from "../content/words/labels";
import { DIAGNOSIS_LABELS, STRATEGY_STATE_LABELS, UNTITLED_STRATEGY } from "../labels";
import type { StrategyView } from "../types";

/** A strategy as a text document, to be put to the vote, annotated or printed: true headings, true tables. */
export function writeStrategyDocument(strategy: StrategyView, names: ContentNames): Buffer {
  const { territory, content } = strategy;
  const name = withoutArticle(territory.programmeName);
  const title = content.title || UNTITLED_STRATEGY;
  const body = [
    paragraphXml(PROGRAMME_TITLE, "Small"),
    paragraphXml(title, "Title"),
    paragraphXml(name, "Subtitle"),
    paragraphXml(standingOf(strategy), "Small"),
    ...paragraphs(content.summary),
    ...diagnosisOf(content, names),
    ...figuresOf(content, names),
    ...axesOf(content, names),
  ];
  const texts = { ...fixedParts(title, title, name, 0), "word/document.xml": documentXml(body) };
  const parts = Object.entries(texts).map(([path, xml]) => [path, strToU8(xml)]);
  return Buffer.from(zipSync(Object.fromEntries(parts), { level: 6 }));
}

function standingOf({ edition, state, version, updatedAt, demo }: StrategyView): string {
  const standing =
    edition === null
      ? `Texte de travail, version\u00A0${version} du ${formatInstant(updatedAt)}. ${STRATEGY_STATE_LABELS[state]}.`
      : `Édition\u00A0${edition.number}, adoptée le ${formatDate(edition.adoptedOn)}.`;
  return demo ? `${standing} Donnée de démonstration.` : standing;
}

const paragraphs = (text: string) =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== "")
    .map((line) => paragraphXml(line));

function table(title: string, labels: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = labels.map((label): ReportColumn => ({ label, kind: "text" }));
  const block: ReportTable = {
    kind: "table",
    id: "",
    title,
    definitions: [],
    columns,
    rows,
    totals: null,
    empty: "",
  };
  const printed = printedTable(block);
  return tableXml(block, printed, fitColumns(printed, TEXT_WIDTH, MEASURED_CELL));
}

function diagnosisOf({ diagnosis }: StrategyContent, names: ContentNames): string[] {
  const lists = DIAGNOSIS_LISTS.filter((list) => diagnosis[list].length > 0);
  if (lists.length === 0) return [];
  return [
    paragraphXml("Diagnostic", "Heading1"),
    ...lists.flatMap((list) => [
      paragraphXml(DIAGNOSIS_LABELS[list], "Heading2"),
      ...diagnosis[list].map((item) => paragraphXml(`–\u00A0${diagnosisInWords(item, names)}`)),
    ]),
  ];
}

function figuresOf({ figures }: StrategyContent, names: ContentNames): string[] {
  if (figures.length === 0) return [];
  const rows = figures.map((figure) => [
    figure.label,
    figureInWords(figure),
    placeInWords(figure.qpv, names),
    figureSource(figure),
  ]);
  return [
    paragraphXml("Chiffres clés", "Heading1"),
    table("Chiffres clés", ["Chiffre", "Valeur", "Où", "Source et date"], rows),
  ];
}

function axesOf(content: StrategyContent, names: ContentNames): string[] {
  const numbers = objectiveNumbers(content);
  return content.axes.flatMap((axis, position) => [
    paragraphXml(`Axe ${position + 1}\u00A0: ${axis.title}`, "Heading1"),
    ...paragraphs(axis.text),
    ...axis.objectives.flatMap((objective) =>
      objectiveOf(objective, numbers.get(objective.key) ?? "", names),
    ),
  ]);
}

function objectiveOf(objective: StrategyObjective, number: string, names: ContentNames): string[] {
  const { title, text, priorities, qpvs, needs, answersFor, targets } = objective;
  const facts = [
    ["Priorités servies", prioritiesInWords(priorities, names)],
    ["Quartiers", qpvsInWords(qpvs, names)],
    ["Qui en répond", answersFor],
    ["Besoins", needsInWords(needs)],
  ].filter(([, words]) => words !== "");
  const rows = targets.map(({ indicator, baseline, target, year }) => {
    const known = indicatorOf(indicator, names);
    return [
      known?.label ?? indicator,
      baseline === null ? "" : baselineInWords(baseline, known),
      measureInWords(target, known),
      String(year),
    ];
  });
  return [
    paragraphXml(`${number} ${title}`, "Heading2"),
    ...paragraphs(text),
    ...facts.map(([label, words]) => paragraphXml(`${label}\u00A0: ${words}`)),
    ...(rows.length === 0
      ? []
      : [table(`Cibles de l’objectif ${number}`, ["Indicateur", "Départ", "Cible", "Échéance"], rows)]),
  ];
}
