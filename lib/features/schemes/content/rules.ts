import { formatShortDate } from "@/lib/kernel/format";
import { amountForInput } from "@/lib/kernel/money";
import { slugOf } from "@/lib/kernel/slug";
import { diffUnits, linesOf, type TextPart, wordsOf } from "@/lib/kernel/text-diff";
import { PROPOSED_FIELDS, SCHEME_FIELDS, type SchemeField } from "./constants";
import { valueInWords } from "./labels";
import type {
  SchemeContent,
  SchemeDirectory,
  SchemeDispute,
  SchemeFieldComparison,
  SchemeFormValues,
  SideChoices,
} from "./types";

export const EMPTY_CONTENT: SchemeContent = {
  name: "",
  operator: "",
  operatorGroup: "",
  organisationSlug: null,
  natures: [],
  priorityIds: [],
  applicants: [],
  zones: [],
  purpose: "",
  audience: "",
  amount: "",
  highestAmountCents: null,
  conditions: [],
  howToApply: "",
  contact: "",
  opensOn: null,
  closesOn: null,
  situation: "toConfirm",
  situationNote: "",
  warning: "",
  sourceDate: "",
  confidence: "medium",
  url: null,
  sources: [],
};

/** Kinds, zones and priorities have no order of their own; conditions and sources do. */
const SETS: readonly SchemeField[] = ["natures", "priorityIds", "applicants", "zones"];

const canonical = (field: SchemeField, value: unknown) =>
  JSON.stringify(SETS.includes(field) && Array.isArray(value) ? value.map(String).toSorted() : value);

const isSame = (field: SchemeField, one: SchemeContent, other: SchemeContent) =>
  canonical(field, one[field]) === canonical(field, other[field]);

/** Fields in which two contents differ, in the order of the form: what somebody changed, by hand or not. */
export function changedByHand(before: SchemeContent, after: SchemeContent): SchemeField[] {
  return SCHEME_FIELDS.filter((field) => !isSame(field, before, after));
}

/** What an operator's form changes: the rest is the programme's. */
export function proposedChanges(base: SchemeContent, proposed: SchemeContent): SchemeField[] {
  return PROPOSED_FIELDS.filter((field) => !isSame(field, base, proposed));
}

/** `content` with the values of another in these fields. */
export function withFields(
  content: SchemeContent,
  other: SchemeContent,
  fields: readonly SchemeField[],
): SchemeContent {
  return { ...content, ...Object.fromEntries(fields.map((field) => [field, other[field]])) };
}

/** What must be shown before my edit, begun from `base`, may go over `theirs`. The same change on both sides is none. */
export function contentDisputes(
  base: SchemeContent,
  theirs: SchemeContent,
  mine: SchemeContent,
): { readonly field: SchemeField; readonly bothChanged: boolean }[] {
  return changedByHand(base, theirs)
    .filter((field) => !isSame(field, theirs, mine))
    .map((field) => ({ field, bothChanged: !isSame(field, base, mine) }));
}

/** The same, in words. */
export function disputesInWords(
  base: SchemeContent,
  theirs: SchemeContent,
  mine: SchemeContent,
  choices: SideChoices,
  directory: SchemeDirectory,
): SchemeDispute[] {
  const words = (field: SchemeField, content: SchemeContent) =>
    valueInWords(field, content[field], directory);
  return contentDisputes(base, theirs, mine).map(({ field, bothChanged }) => ({
    field,
    bothChanged,
    base: words(field, base),
    theirs: words(field, theirs),
    mine: words(field, mine),
    choice: choices[field] ?? null,
  }));
}

const TEXTS: readonly SchemeField[] = [
  "name",
  "operator",
  "purpose",
  "audience",
  "amount",
  "howToApply",
  "contact",
  "situationNote",
  "warning",
];

/** Below, two texts are told whole: word by word, what they happen to share would only chop both up. */
const ALIKE = 0.4;

/** What sets two texts of one field apart. */
export function differenceOf(field: SchemeField, older: string, newer: string): TextPart[] {
  const unitsOf = TEXTS.includes(field) ? wordsOf : linesOf;
  const parts = diffUnits(unitsOf(older), unitsOf(newer));
  const lengthOf = (text: string) => text.replace(/\s/g, "").length;
  const shared = parts.reduce((sum, { kind, text }) => sum + (kind === "same" ? lengthOf(text) : 0), 0);
  if (shared >= ALIKE * Math.max(lengthOf(older), lengthOf(newer))) return parts;
  return [
    { kind: "removed", text: older },
    { kind: "added", text: newer },
  ];
}

/** Every field of two contents in words: those that differ first, in the order of the form. */
export function compareContents(
  before: SchemeContent,
  after: SchemeContent,
  directory: SchemeDirectory,
  fields: readonly SchemeField[] = SCHEME_FIELDS,
): SchemeFieldComparison[] {
  const changed = new Set<SchemeField>(changedByHand(before, after));
  const all = fields.map((field): SchemeFieldComparison => {
    const older = valueInWords(field, before[field], directory);
    const newer = valueInWords(field, after[field], directory);
    return {
      field,
      before: older,
      after: newer,
      parts: changed.has(field) ? differenceOf(field, older, newer) : null,
    };
  });
  return [...all.filter(({ parts }) => parts !== null), ...all.filter(({ parts }) => parts === null)];
}

/** A stored content as today's catalogue knows one: what was added since is empty in it. */
export const wholeContent = (stored: Partial<SchemeContent> | null | undefined): SchemeContent => ({
  ...EMPTY_CONTENT,
  ...stored,
});

const dayForInput = (day: string | null) => (day === null ? "" : formatShortDate(day));

/** A content as the form shows it. */
export function valuesOfContent(content: SchemeContent): SchemeFormValues {
  return {
    ...content,
    organisationSlug: content.organisationSlug ?? "",
    priorityIds: content.priorityIds.map(String),
    highestAmountCents: amountForInput(content.highestAmountCents),
    conditions: content.conditions.join("\n"),
    sources: content.sources.join("\n"),
    opensOn: dayForInput(content.opensOn),
    closesOn: dayForInput(content.closesOn),
    url: content.url ?? "",
  };
}

const KEPT_LENGTH = 60_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL exists neither in Postgres nor in HTML
const NUL = /\u0000/g;

/** What was typed, right or wrong. */
export function readSchemeValues(form: Pick<FormData, "get" | "getAll">): SchemeFormValues {
  const asText = (value: FormDataEntryValue | null) =>
    typeof value === "string" ? value.replace(/\r\n?/g, "\n").replace(NUL, "").slice(0, KEPT_LENGTH) : "";
  const values = SCHEME_FIELDS.map((field) => [
    field,
    SETS.includes(field) ? form.getAll(field).map(asText).slice(0, 100) : asText(form.get(field)),
  ]);
  return Object.fromEntries(values) as SchemeFormValues;
}

/** The answers to a conflict, and the version they were given for; null when none were asked for. */
export function readSideChoices(
  form: Pick<FormData, "get">,
): { readonly version: number; readonly choices: SideChoices } | null {
  const version = Number(form.get("conflictVersion") ?? Number.NaN);
  if (!Number.isSafeInteger(version)) return null;
  const chosen = SCHEME_FIELDS.map((field) => [field, form.get(`choice-${field}`)] as const).filter(
    ([, side]) => side === "mine" || side === "theirs",
  );
  return { version, choices: Object.fromEntries(chosen) };
}

/** The words that name addresses of the catalogue's own pages. */
const RESERVED = new Set(["nouveau", "propositions", "proposer", "imports", "versions", "criteres"]);

/** The first of `name`, `name-2`, `name-3`… that no scheme has had. */
export function freeSchemeSlug(name: string, taken: ReadonlySet<string>): string {
  const base = slugOf(name).slice(0, 80).replace(/-$/, "") || "dispositif";
  for (let number = RESERVED.has(base) ? 2 : 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}
