import type { z } from "zod";
import { parseDay } from "@/lib/kernel/dates";
import { parseAmount } from "@/lib/kernel/money";
import { cleanLine, cleanText, textLength } from "@/lib/kernel/text";
import { AMOUNT_ERRORS, DATE_ERRORS, UNKNOWN_CHOICE } from "../../../projects/form/labels";
import { inputId } from "../../../projects/form/rules";
import type { FormErrors } from "../../../projects/form/types";
import { FIGURE_ERRORS } from "../../../projects/indicators/labels";
import { parseFigure } from "../../../projects/indicators/rules";
import { CRITERION_LIMITS, MAX_METRES } from "../constants";
import { CRITERIA_REFUSALS } from "../labels";
import { decideTree } from "../rules";
import { criterionTestSchema } from "../schema";
import type { CriterionDraft, CriterionTest } from "../types";
import { ONE_DECIMAL, tooLongBy, WHOLE_METRES } from "./labels";
import { criterionInput, isCombination, placeRows } from "./rules";
import type { CriterionRow, ParsedCriteria, PlacedRow } from "./types";

type RowErrors = Partial<Record<"choices" | "of" | "from" | "to" | "words" | "sentence" | "source", string>>;
type Bound = { readonly value: number | string | null } | { readonly error: string };

const amount = (input: string): Bound => {
  const parsed = parseAmount(input);
  return parsed.ok ? { value: parsed.value } : { error: AMOUNT_ERRORS[parsed.refusal] };
};
const day = (input: string): Bound => {
  const parsed = parseDay(input);
  return parsed.ok ? { value: parsed.value } : { error: DATE_ERRORS[parsed.refusal] };
};
const figure = (input: string): Bound => {
  const parsed = parseFigure(input);
  return parsed.ok ? { value: parsed.value } : { error: FIGURE_ERRORS[parsed.refusal] };
};
/** Typed in per cent, kept in thousandths. */
const share = (input: string): Bound => {
  const parsed = figure(input.replace(/\s*%$/, ""));
  if ("error" in parsed || parsed.value === null) return parsed;
  const permille = Math.round(Number(parsed.value) * 100) / 10;
  return Number.isInteger(permille) ? { value: permille } : { error: ONE_DECIMAL };
};
const metres = (input: string): Bound => {
  const compact = input.replace(/[\s\u00A0\u202F]|m(?:ètres)?$/gu, "");
  return /^\d{1,6}$/.test(compact) && Number(compact) <= MAX_METRES
    ? { value: Number(compact) }
    : { error: WHOLE_METRES };
};
const READERS: Partial<Record<CriterionRow["kind"], (input: string) => Bound>> = {
  amount,
  rate: share,
  indicator: figure,
  date: day,
  nearQpv: metres,
};

/** A list as people write one: a line each, or commas between. */
const wordsOf = (text: string) => cleanText(text).split(/[\n,;]/);

/** What the inputs of a line say, under the names of its test. */
function candidateOf(row: CriterionRow, from: unknown, to: unknown): Record<string, unknown> {
  const { kind, choices, of, words } = row;
  switch (kind) {
    case "priority":
      return { kind, priorities: choices, scope: of };
    case "territory":
      return { kind, territories: choices };
    case "territoryKind":
    case "applicant":
      return { kind, kinds: choices };
    case "inQpv":
      return { kind, generations: choices.map(Number) };
    case "nearQpv":
      return { kind, generations: choices.map(Number), metres: to };
    case "phase":
      return { kind, phases: choices };
    case "nature":
      return { kind, natures: choices };
    case "need":
      return { kind, needs: choices };
    case "ownerNamed":
    case "keywords":
      return { kind, words: wordsOf(words) };
    case "indicator":
      return { kind, indicator: of, from, to };
    case "unknown":
      return { kind, text: words };
    default:
      return { kind, of, from, to };
  }
}

const INPUTS: Readonly<Record<string, keyof RowErrors>> = {
  scope: "of",
  of: "of",
  indicator: "of",
  from: "from",
  to: "to",
  metres: "to",
  words: "words",
  text: "words",
};

function inputOf({ path }: z.core.$ZodIssue): keyof RowErrors {
  return INPUTS[String(path[0])] ?? "choices";
}

/** One line that is no group: its test, or what is wrong with its inputs. */
export function parseTest(
  row: CriterionRow,
): { readonly ok: true; readonly test: CriterionTest } | { readonly ok: false; readonly errors: RowErrors } {
  const errors: RowErrors = {};
  const boundOf = (input: "from" | "to") => {
    const reader = READERS[row.kind];
    const typed = row[input].trim();
    if (reader === undefined || typed === "") return null;
    const read = reader(typed);
    if ("value" in read) return read.value;
    errors[input] = read.error;
    return null;
  };
  const candidate = candidateOf(row, boundOf("from"), boundOf("to"));
  const parsed = criterionTestSchema.safeParse(candidate);
  for (const issue of parsed.error?.issues ?? []) {
    const input = inputOf(issue);
    // A bound that could not be read is no bound that was forgotten.
    if (errors.from !== undefined || errors.to !== undefined) continue;
    errors[input] ??= issue.code === "invalid_value" ? UNKNOWN_CHOICE : issue.message.replace(/\.$/, "");
  }
  if (parsed.success && Object.keys(errors).length === 0) return { ok: true, test: parsed.data };
  return { ok: false, errors };
}

/** What was typed → a tree that can be kept; or one sentence per input that is wrong. */
export function parseCriteria(
  rows: readonly CriterionRow[],
  propose: (test: CriterionTest) => string,
): ParsedCriteria {
  const errors: Record<string, string> = {};
  const draftOf = ({ position, row, children }: PlacedRow): CriterionDraft => {
    if (isCombination(row.kind)) return { combine: row.kind, children: children.map(draftOf) };
    const parsed = parseTest(row);
    const [sentence, source] = [cleanLine(row.sentence), cleanLine(row.source)];
    const own: RowErrors = parsed.ok ? {} : { ...parsed.errors };
    for (const [input, text] of [["sentence", sentence] as const, ["source", source] as const]) {
      const length = textLength(text);
      if (length > CRITERION_LIMITS[input]) own[input] = tooLongBy(length, CRITERION_LIMITS[input]);
    }
    for (const [input, message] of Object.entries(own)) errors[criterionInput(position, input)] = message;
    const test: CriterionTest = parsed.ok ? parsed.test : { kind: "unknown", text: "" };
    return { test, sentence: sentenceOf(test, sentence, propose), source };
  };
  const tree = placeRows(rows).map(draftOf);
  const decision = decideTree(tree);
  if (!decision.ok) errors[TREE_ERROR] = CRITERIA_REFUSALS[decision.refusal].replace(/\.$/, "");
  return Object.keys(errors).length === 0 ? { ok: true, tree } : { ok: false, errors: ordered(errors) };
}

/** Of the whole tree, and of no input. */
export const TREE_ERROR = "arbre";

function sentenceOf(test: CriterionTest, typed: string, propose: (test: CriterionTest) => string): string {
  if (test.kind === "unknown") return test.text;
  return typed === "" ? propose(test).slice(0, CRITERION_LIMITS.sentence) : typed;
}

/** In the order of the form. */
function ordered(errors: Record<string, string>): FormErrors {
  const place = (name: string) => Number(/\d+/.exec(inputId(name))?.[0] ?? -1);
  return Object.fromEntries(Object.entries(errors).sort(([one], [other]) => place(one) - place(other)));
}
