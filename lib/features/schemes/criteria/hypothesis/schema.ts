import { z } from "zod";
import type { Query } from "@/lib/kernel/query";
import { NEED_KINDS, PHASES } from "../../../projects/constants";
import { END_BEFORE_START } from "../../../projects/form/labels";
import { amount, day, integerId, manyOf, oneOf } from "../../../projects/form/schema";
import { APPLICANT_KINDS } from "../../constants";
import { QPV_GENERATIONS, SOUGHT_NATURES } from "../constants";
import { COMPARE_PARAMETER, HYPOTHESIS_PARAMETERS } from "./constants";
import { SHARE_ABOVE_COST, SHARE_WITHOUT_COST } from "./labels";
import type { HypothesisValues, ParsedHypothesis } from "./types";

const MAX_CHOICES = 50;

function all(value: string | string[] | undefined): string[] {
  const values = value === undefined ? [] : Array.isArray(value) ? value : [value];
  // Postgres stores no NUL, and an address may hold one.
  return values.slice(0, MAX_CHOICES).map((one) => one.replaceAll("\u0000", "").slice(0, 100));
}

/** Null as long as the form has not been sent. */
export function readHypothesis(query: Query): HypothesisValues | null {
  if (query[COMPARE_PARAMETER] === undefined) return null;
  const first = (field: keyof HypothesisValues) => all(query[HYPOTHESIS_PARAMETERS[field]])[0] ?? "";
  const many = (field: keyof HypothesisValues) => all(query[HYPOTHESIS_PARAMETERS[field]]);
  return {
    mainPriority: first("mainPriority"),
    priorities: many("priorities"),
    qpvGenerations: many("qpvGenerations"),
    ownerKind: first("ownerKind"),
    phase: first("phase"),
    totalCost: first("totalCost"),
    ownShare: first("ownShare"),
    natures: many("natures"),
    startsOn: first("startsOn"),
    endsOn: first("endsOn"),
    needs: many("needs"),
  };
}

const GENERATIONS = QPV_GENERATIONS.map(String);

const hypothesisSchema = z.object({
  mainPriority: integerId,
  priorities: manyOf(integerId),
  qpvGenerations: manyOf(oneOf(GENERATIONS)),
  ownerKind: oneOf(APPLICANT_KINDS),
  phase: oneOf(PHASES),
  totalCost: amount,
  ownShare: amount,
  natures: manyOf(oneOf(SOUGHT_NATURES)),
  startsOn: day,
  endsOn: day,
  needs: manyOf(oneOf(NEED_KINDS)),
});

/**
 * What the project would be; or one sentence per input that is wrong, by its word in the address. A share that is left as
 * it is today is none that was typed: it goes on following the cost.
 */
export function parseHypothesis(values: HypothesisValues, shareToday: number | null): ParsedHypothesis {
  const parsed = hypothesisSchema.safeParse(values);
  const errors: Record<string, string> = {};
  for (const { path, message } of parsed.error?.issues ?? [])
    errors[HYPOTHESIS_PARAMETERS[path[0] as keyof HypothesisValues]] ??= message;
  if (!parsed.success) return { ok: false, errors };
  const { totalCost, startsOn, endsOn, needs, qpvGenerations, mainPriority, priorities, ...rest } =
    parsed.data;
  const ownShare = rest.ownShare === shareToday ? null : rest.ownShare;
  if (ownShare !== null && totalCost === null) errors[HYPOTHESIS_PARAMETERS.ownShare] = SHARE_WITHOUT_COST;
  if (ownShare !== null && totalCost !== null && ownShare > totalCost)
    errors[HYPOTHESIS_PARAMETERS.ownShare] = SHARE_ABOVE_COST;
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    errors[HYPOTHESIS_PARAMETERS.endsOn] = END_BEFORE_START;
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    hypothesis: {
      ...rest,
      mainPriorityId: mainPriority,
      priorityIds: priorities,
      qpvGenerations: QPV_GENERATIONS.filter((year) => qpvGenerations.includes(String(year))),
      totalCost,
      ownShare,
      startsOn,
      endsOn,
      openNeeds: needs,
    },
  };
}
