import { parseAmount } from "@/lib/kernel/money";
import { isSlug } from "@/lib/kernel/slug";
import { AMOUNT_ERRORS } from "../projects/form/labels";
import { ENVELOPE_INPUTS, FIRST_YEAR } from "./constants";
import { ENVELOPE_PROBLEMS, ENVELOPE_REFUSALS } from "./labels";
import type { EnvelopeInput, EnvelopeValues } from "./types";

const LAST_YEAR = 2100;

type Parsed =
  | { readonly ok: true; readonly input: Omit<EnvelopeInput, "revision"> }
  | { readonly ok: false; readonly problems: readonly (readonly [string, string])[] };

export function parseEnvelope({ scheme, year, territory, amount }: EnvelopeValues): Parsed {
  const problems: [string, string][] = [];
  if (!isSlug(scheme)) problems.push([ENVELOPE_INPUTS.scheme, ENVELOPE_REFUSALS.unknownScheme]);
  const wanted = /^\d{4}$/.test(year.trim()) ? Number(year) : 0;
  if (wanted < FIRST_YEAR || wanted > LAST_YEAR)
    problems.push([ENVELOPE_INPUTS.year, ENVELOPE_PROBLEMS.yearWrong]);
  if (territory !== "" && !isSlug(territory))
    problems.push([ENVELOPE_INPUTS.territory, ENVELOPE_REFUSALS.unknownTerritory]);
  const cents = amount.trim() === "" ? null : parseAmount(amount);
  if (cents === null) problems.push([ENVELOPE_INPUTS.amount, ENVELOPE_PROBLEMS.amountMissing]);
  else if (!cents.ok) problems.push([ENVELOPE_INPUTS.amount, `${AMOUNT_ERRORS[cents.refusal]}.`]);
  if (problems.length > 0 || cents === null || !cents.ok) return { ok: false, problems };
  const territorySlug = territory === "" ? null : territory;
  return { ok: true, input: { schemeSlug: scheme, year: wanted, territorySlug, amountCents: cents.value } };
}

export const parseRevision = (typed: string): number => (/^\d{1,9}$/.test(typed) ? Number(typed) : 0);
