import type { ImportField } from "../constants";
import type { ColumnMapping, MappingProblem } from "../types";
import { SYNONYMS } from "./constants";

const UNIT_WORDS = new Set(
  "en € eur euro euros k€ k keur keuros m€ m meur ht ttc millier milliers million millions d".split(" "),
);
const isUnit = (inside: string) =>
  inside.split(/[\s'’,/-]+/).every((word) => word === "" || UNIT_WORDS.has(word));

/** Without accents, case, punctuation or units: « Coût total (k€) » and « COUT_TOTAL » are one word. */
export function normaliseHeader(header: string): string {
  return header
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/\(([^()]{1,40})\)/g, (whole, inside: string) => (isUnit(inside) ? " " : whole))
    .replace(/\ben (?:[km]?€|[km]?euros?|[km]eur|milli(?:er|on)s? d['’]?(?:€|euros?))/g, " ")
    .replace(/(?<![a-z0-9])[km]€|€/g, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** How many of the cells say what a column holds. */
export const countRecognised = (cells: readonly string[]) =>
  new Set(cells.flatMap((cell) => FIELD_OF.get(normaliseHeader(cell)) ?? [])).size;

const FIELD_OF = new Map<string, ImportField>();
for (const [field, words] of Object.entries(SYNONYMS) as [ImportField, readonly string[]][])
  for (const word of words) if (!FIELD_OF.has(word)) FIELD_OF.set(word, field);

/**
 * What each column holds, by its header. One column per field: the first one keeps it. A file that describes its
 * projects without naming them lends the description as the title; the person sees it, and may say otherwise.
 */
export function recogniseColumns(headers: readonly string[]): ColumnMapping {
  const taken = new Set<ImportField>();
  const columns = headers.map((header) => {
    const field = FIELD_OF.get(normaliseHeader(header)) ?? null;
    if (field === null || field === "computed") return field;
    if (taken.has(field)) return null;
    taken.add(field);
    return field;
  });
  if (taken.has("title")) return columns;
  return columns.map((field) => (field === "summary" ? "title" : field));
}

/** The column that says what is wrong, in the file that comes back to be corrected: no part of its shape. */
export const PROBLEM_HEADER = "Problème";
export const isProblemColumn = (header: string) =>
  normaliseHeader(header) === normaliseHeader(PROBLEM_HEADER);

/** Files of one shape have the same headers in the same order. */
export const headerShape = (headers: readonly string[]) =>
  headers
    .filter((header) => !isProblemColumn(header))
    .map(normaliseHeader)
    .join("|")
    .replace(/\|+$/, "");

/** What keeps the chosen columns from being used. */
export function checkMapping(
  columns: ColumnMapping,
): { readonly problem: MappingProblem; readonly field: ImportField } | null {
  const seen = new Set<ImportField>();
  for (const field of columns) {
    if (field === null || field === "computed") continue;
    if (seen.has(field)) return { problem: "fieldTwice", field };
    seen.add(field);
  }
  return seen.has("title") || seen.has("reference") ? null : { problem: "noTitle", field: "title" };
}
