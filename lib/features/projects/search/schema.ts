import { parseDay } from "@/lib/kernel/dates";
import { parseAmount } from "@/lib/kernel/money";
import { isSlug } from "@/lib/kernel/slug";
import { cleanLine, textLength } from "@/lib/kernel/text";
import { isUuid } from "@/lib/kernel/uuid";
import { PHASES, PROGRESS_STATUSES, REVIEW_STATUSES } from "../constants";
import {
  MAX_PAGE,
  MAX_QUERY_LENGTH,
  MAX_VALUES,
  NOT_STATED,
  NOT_STATED_TOKEN,
  PHASE_TOKENS,
  PROGRESS_STATUS_TOKENS,
  REVIEW_STATUS_TOKENS,
  SORT_TOKENS,
  SORTS,
  type ViewParameter,
} from "./constants";
import { parseCursor } from "./rules";
import type { IgnoredReason, IgnoredValue, ParsedView, ProjectFilters } from "./types";

/** What Next gives a page, or a route handler's `URLSearchParams`. */
export type AddressParameters =
  | URLSearchParams
  | Readonly<Record<string, string | readonly string[] | undefined>>;

export const NO_FILTERS: ProjectFilters = {
  query: "",
  territories: [],
  priorities: [],
  mainPriorities: [],
  phases: [],
  progressStatuses: [],
  reviewStatuses: [],
  qpvCodes: [],
  objectives: [],
  funders: [],
  costFromCents: null,
  costToCents: null,
  gapFromCents: null,
  gapToCents: null,
  startsFrom: null,
  startsTo: null,
  updatedFrom: null,
};

const QPV_CODE = /^Q[NP][0-9A-Z]{6}$/;

type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: IgnoredReason };
const read = <Value>(value: Value | undefined, refusal: IgnoredReason): Read<Value> =>
  value === undefined ? { ok: false, refusal } : { ok: true, value };

function readSlug(text: string): Read<string> {
  return read(isSlug(text) ? text : undefined, "unknown");
}

function readToken<Value extends string>(values: readonly Value[], tokens: Record<Value, string>) {
  return (text: string): Read<Value> =>
    read(
      values.find((value) => tokens[value] === text),
      "unknown",
    );
}

function readQuery(text: string): Read<string> {
  if (textLength(text) > MAX_QUERY_LENGTH) return { ok: false, refusal: "tooLong" };
  return read(cleanLine(text) || undefined, "malformed");
}

function readView(text: string): Read<number> {
  return read(/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined, "malformed");
}

function readPage(text: string): Read<number> {
  const page = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  return read(page >= 1 && page <= MAX_PAGE ? page : undefined, "malformed");
}

/** All the values of each parameter that says something; a form sends its empty fields too. */
function valuesOf(parameters: AddressParameters, name: ViewParameter): string[] {
  const given = parameters instanceof URLSearchParams ? parameters.getAll(name) : (parameters[name] ?? []);
  const values = typeof given === "string" ? [given] : given;
  // A cursor may end with the blanks of a title.
  const texts = name === "apres" ? values : values.map((value) => value.trim());
  return [...new Set(texts.filter((value) => value !== ""))];
}

/**
 * Reads a view from its address. Never throws and never refuses: what it does not understand is in `ignored`, and is
 * not applied. Slugs and codes are checked for their shape here, for their existence by `resolveFilters`.
 */
export function parseProjectFilters(parameters: AddressParameters): ParsedView {
  const ignored: IgnoredValue[] = [];
  const refuse = (parameter: ViewParameter, value: string, reason: IgnoredReason) =>
    ignored.push({ parameter, value: cleanLine(value.slice(0, 80)), reason });

  function many<Value>(parameter: ViewParameter, reader: (text: string) => Read<Value>): Value[] {
    const values = valuesOf(parameters, parameter);
    for (const value of values.slice(MAX_VALUES)) refuse(parameter, value, "tooMany");
    const kept = values.slice(0, MAX_VALUES).flatMap((text) => {
      const result = reader(text);
      if (!result.ok) refuse(parameter, text, result.refusal);
      return result.ok ? [result.value] : [];
    });
    return [...new Set(kept)];
  }
  function one<Value>(parameter: ViewParameter, reader: (text: string) => Read<Value>): Value | null {
    const [first, ...others] = valuesOf(parameters, parameter);
    for (const value of others) refuse(parameter, value, "repeated");
    if (first === undefined) return null;
    const result = reader(first);
    if (!result.ok) refuse(parameter, first, result.refusal);
    return result.ok ? result.value : null;
  }

  const filters: ProjectFilters = {
    query: one("q", readQuery) ?? "",
    territories: many("territoire", readSlug),
    priorities: many("priorite", readSlug),
    mainPriorities: many("principale", readSlug),
    phases: many("phase", readToken([...PHASES, NOT_STATED], PHASE_TOKENS)),
    progressStatuses: many(
      "avancement",
      readToken([...PROGRESS_STATUSES, NOT_STATED], PROGRESS_STATUS_TOKENS),
    ),
    reviewStatuses: many("instruction", readToken(REVIEW_STATUSES, REVIEW_STATUS_TOKENS)),
    qpvCodes: many("qpv", (text) =>
      read(QPV_CODE.test(text.toUpperCase()) ? text.toUpperCase() : undefined, "unknown"),
    ),
    objectives: many("objectif", (text) => {
      const key = text.toLowerCase();
      return read(key === NOT_STATED_TOKEN || isUuid(key) ? key : undefined, "unknown");
    }),
    funders: many("financeur", readSlug),
    costFromCents: one("cout-min", parseAmount),
    costToCents: one("cout-max", parseAmount),
    gapFromCents: one("reste-min", parseAmount),
    gapToCents: one("reste-max", parseAmount),
    startsFrom: one("debut-apres", parseDay),
    startsTo: one("debut-avant", parseDay),
    updatedFrom: one("maj-apres", parseDay),
  };
  const sort = one("tri", readToken(SORTS, SORT_TOKENS)) ?? SORTS[0];
  const after = one("apres", (text) =>
    read(parseCursor(text, sort) === null ? undefined : text, "malformed"),
  );
  const position = { sort, page: one("page", readPage) ?? 1, after };
  const view = one("vue", readView);
  return { filters, position: view === null ? position : { ...position, view }, ignored };
}
