import { parseAmount } from "@/lib/kernel/money";
import type { Query } from "@/lib/kernel/query";
import { isSlug } from "@/lib/kernel/slug";
import { PHASES, REVIEW_STATUSES } from "../../../projects/constants";
import { PHASE_TOKENS, REVIEW_STATUS_TOKENS } from "../../../projects/search/constants";
import type { SchemeVerdict } from "../matching/types";
import { MATCHING_SORTS, type MatchingFacet } from "../projects/types";
import { COST_PARAMETERS, MATCHING_PARAMETERS, MATCHING_SORT_TOKENS, VERDICT_TOKENS } from "./constants";
import type { SchemeProjectsView } from "./types";

const MAX_PAGE = 1_000_000;
const MAX_VALUES = 50;
const VERDICTS = Object.keys(VERDICT_TOKENS) as SchemeVerdict[];

/** Reads a view from its address. Never refuses: what it does not understand is told, and left out. */
export function parseSchemeProjectsView(query: Query): SchemeProjectsView {
  const ignored: string[] = [];
  const valuesOf = (name: string) => {
    const given = query[name] ?? [];
    const values = (typeof given === "string" ? [given] : given).filter((value) => value !== "");
    return [...new Set(values)].slice(0, MAX_VALUES);
  };
  const ignore = (name: string, value: string) => ignored.push(`${name}=${value.slice(0, 80)}`);
  function many<Value>(facet: MatchingFacet, understand: (word: string) => Value | undefined): Value[] {
    const name = MATCHING_PARAMETERS[facet];
    return valuesOf(name).flatMap((word) => {
      const value = understand(word);
      if (value === undefined) ignore(name, word);
      return value === undefined ? [] : [value];
    });
  }
  function one<Value>(name: string, understand: (word: string) => Value | undefined): Value | undefined {
    const [word] = valuesOf(name);
    if (word === undefined) return undefined;
    const value = understand(word);
    if (value === undefined) ignore(name, word);
    return value;
  }
  const slug = (word: string) => (isSlug(word) ? word : undefined);
  const cents = (word: string) => {
    const parsed = parseAmount(word);
    return parsed.ok ? parsed.value : undefined;
  };
  return {
    verdicts: many("verdicts", (word) => VERDICTS.find((verdict) => VERDICT_TOKENS[verdict] === word)),
    territories: many("territories", slug),
    priorities: many("priorities", slug),
    phases: many("phases", (word) => PHASES.find((phase) => PHASE_TOKENS[phase] === word)),
    reviewStatuses: many("reviewStatuses", (word) =>
      REVIEW_STATUSES.find((status) => REVIEW_STATUS_TOKENS[status] === word),
    ),
    costFromCents: one(COST_PARAMETERS.costFromCents, cents) ?? null,
    costToCents: one(COST_PARAMETERS.costToCents, cents) ?? null,
    sort: one("tri", (word) => MATCHING_SORTS.find((sort) => MATCHING_SORT_TOKENS[sort] === word)) ?? "fit",
    page:
      one("page", (word) =>
        /^\d{1,7}$/.test(word) ? Math.min(Math.max(Number(word), 1), MAX_PAGE) : undefined,
      ) ?? 1,
    ignored,
  };
}
