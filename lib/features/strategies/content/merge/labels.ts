import { formatDate } from "@/lib/kernel/format";
import { flatten } from "../flat/rules";
import type { Row } from "../flat/types";
import { baselineInWords, type ContentNames, indicatorOf, measureInWords } from "../labels";
import type { StrategyContent } from "../types";
import {
  axisLabel,
  COLLECTION_LABELS,
  diagnosisInWords,
  FIELD_LABELS,
  keyFigureInWords,
  needsInWords,
  objectiveLabel,
  orEmpty,
  placeInWords,
  prioritiesInWords,
  qpvsInWords,
  targetInWords,
} from "../words/labels";
import { PARENT_FIELD } from "./rules";
import type { DisputePlace } from "./types";

export const REMOVED = "supprimé";

/** What stands there in one text, in French words. */
export function disputedInWords(place: DisputePlace, content: StrategyContent, names: ContentNames): string {
  if (place.kind === "text") return orEmpty(content[place.field]);
  const { rows } = flatten(content);
  if (place.kind === "order")
    return [...rows[place.collection].values()]
      .filter(({ parent }) => parent === place.parent)
      .map((row, position) => `${position + 1}. ${rowName(place.collection, row, names)}`)
      .join("\n");
  const row = rows[place.collection].get(place.key);
  if (row === undefined) return REMOVED;
  return place.kind === "row"
    ? orEmpty(rowInWords(place.collection, row, names))
    : orEmpty(fieldInWords(place.field, row, content, names));
}

/** « Objectif « Vingt locaux » – Échéance ». The row is named as `named`, a text that has it, calls it. */
export function disputeLabel(place: DisputePlace, named: StrategyContent, names: ContentNames): string {
  if (place.kind === "text") return place.field === "title" ? "Titre" : "Résumé";
  const collection = COLLECTION_LABELS[place.collection];
  if (place.kind === "order") return `Ordre\u00A0: ${collection.toLowerCase()}`;
  const row = flatten(named).rows[place.collection].get(place.key);
  const name = row === undefined ? collection : titledName(place.collection, row, names);
  return place.kind === "row" ? name : `${name} – ${FIELD_LABELS[place.field] ?? place.field}`;
}

type CollectionName = Extract<DisputePlace, { collection: unknown }>["collection"];
// A row holds the fields of its collection: it was taken out of a text by `flatten`.
const fieldsOf = <Fields>({ fields }: Row) => fields as Fields;

function rowName(collection: CollectionName, row: Row, names: ContentNames): string {
  if (collection === "axes" || collection === "objectives") return fieldsOf<{ title: string }>(row).title;
  return rowInWords(collection, row, names);
}

function titledName(collection: CollectionName, row: Row, names: ContentNames): string {
  if (collection === "axes") return axisLabel(fieldsOf<{ title: string }>(row));
  if (collection === "objectives") return objectiveLabel(fieldsOf<{ title: string }>(row));
  return `${COLLECTION_LABELS[collection]} – ${rowInWords(collection, row, names)}`;
}

function rowInWords(collection: CollectionName, row: Row, names: ContentNames): string {
  if (collection === "figures") return keyFigureInWords(fieldsOf(row), names);
  if (collection === "targets") return targetInWords(fieldsOf(row), names);
  if (collection === "axes" || collection === "objectives") {
    const { title, text } = fieldsOf<{ title: string; text: string }>(row);
    return text === "" ? title : `${title}\n${text}`;
  }
  return diagnosisInWords(fieldsOf(row), names);
}

function fieldInWords(field: string, row: Row, content: StrategyContent, names: ContentNames): string {
  if (field === PARENT_FIELD) return content.axes.find(({ key }) => key === row.parent)?.title ?? "";
  const value = row.fields[field];
  const indicator = indicatorOf(String(row.fields.indicator), names);
  if (field === "qpvs") return qpvsInWords(value as readonly string[], names);
  if (field === "qpv") return placeInWords(value as string | null, names);
  if (field === "priorities") return prioritiesInWords(value as readonly string[], names);
  if (field === "needs") return needsInWords(value as Parameters<typeof needsInWords>[0]);
  if (field === "day") return value === null ? "" : formatDate(String(value));
  if (field === "indicator") return indicator?.label ?? String(value);
  if (field === "baseline")
    return value === null ? "" : baselineInWords(value as Parameters<typeof baselineInWords>[0], indicator);
  if (field === "target") return measureInWords(value as Parameters<typeof measureInWords>[0], indicator);
  return String(value ?? "");
}
