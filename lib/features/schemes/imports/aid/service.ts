import "server-only";
import { createHash } from "node:crypto";
import { cleanLine } from "@/lib/kernel/text";
import type { Situation } from "../../constants";
import { reachOf } from "../perimeters/rules";
import { normaliseLabel } from "../rules";
import { type Aid, parseAid } from "../schema";
import { safeAddress, summaryOf } from "../text/rules";
import { readRichText } from "../text/service";
import type { AidIssue, ReadAid } from "../types";
import { RECURRENCES } from "../vocabulary/constants";
import { applicantsOf, naturesOf, operatorGroupOf, prioritiesOf, programZones } from "../vocabulary/rules";
import {
  HIGHEST_EUROS,
  LONGEST_LINE,
  LONGEST_NAME,
  LONGEST_SUMMARY,
  READING_VERSION,
  SOURCE_SITE,
} from "./constants";
import { amountInWords, CHARGED_WARNING, noteInWords, OPERATOR_NOT_SAID } from "./labels";
import type { Directory } from "./types";

type Reading =
  | { readonly ok: true; readonly aid: ReadAid }
  | { readonly ok: false; readonly fields: readonly string[] };

/** One aid of the source in the words of the catalogue. What cannot be understood is told, never guessed. */
export function readAid(raw: unknown, directory: Directory): Reading {
  const parsed = parseAid(raw);
  if (!parsed.ok) return parsed;
  const { aid } = parsed;
  const operators = wordsOf(aid.financers).length > 0 ? wordsOf(aid.financers) : wordsOf(aid.instructors);
  const applicants = applicantsOf(wordsOf(aid.targeted_audiences));
  const natures = naturesOf(wordsOf(aid.aid_types), aid.is_call_for_project === true);
  const priorities = prioritiesOf(wordsOf(aid.categories), directory.priorities);
  const reach = reachOf(line(aid.perimeter), line(aid.perimeter_scale), directory.territories);
  const texts = {
    description: readRichText(aid.description ?? "", SOURCE_SITE),
    eligibility: readRichText(aid.eligibility ?? "", SOURCE_SITE),
    examples: readRichText(aid.project_examples ?? "", SOURCE_SITE),
    contact: readRichText(aid.contact ?? "", SOURCE_SITE),
  };
  const page = pageOf(aid);
  const [application, origin] = [linkOf(aid.application_url), linkOf(aid.origin_url)];
  const dates = datesOf(aid);
  const highest = Math.max(aid.loan_amount ?? 0, aid.recoverable_advance_amount ?? 0);
  return {
    ok: true,
    aid: {
      externalId: aid.id,
      slug: line(aid.slug),
      hash: hashOf(raw, aid.id),
      fields: {
        name: line(aid.name, LONGEST_NAME),
        operator: operators.length > 0 ? line(operators.join(", ")) : OPERATOR_NOT_SAID,
        operatorGroup: operatorGroupOf(operators),
        natures: natures.words,
        priorities: priorities.words,
        applicants: applicants.words,
        zones: [...new Set([...programZones(wordsOf(aid.programs)), ...reach.zones])],
        perimeter: line(aid.perimeter),
        territories: reach.territories,
        purpose: summaryOf(texts.description, LONGEST_SUMMARY),
        audience: wordsOf(aid.targeted_audiences).join(", "),
        amount: line(amountInWords(aid)),
        highestAmountCents: highest > 0 && highest <= HIGHEST_EUROS ? Math.round(highest * 100) : null,
        opensOn: dates.opensOn,
        closesOn: dates.closesOn,
        situation: situationOf(aid),
        situationNote: noteInWords(aid),
        warning: aid.is_charged === true ? CHARGED_WARNING : "",
        sourceDate: aid.date_updated ?? aid.date_created ?? "",
        url: application ?? origin,
        sources: [...new Set([page, origin, application].filter((link) => link !== null))],
      },
      notice: { texts, programs: wordsOf(aid.programs), mention: line(aid.import_data_mention), page },
      issues: [
        ...parsed.issues,
        ...applicants.issues,
        ...natures.issues,
        ...priorities.issues,
        ...reach.issues,
        ...recurrenceIssue(aid),
        ...dates.issues,
      ],
    },
  };
}

const line = (text: string | null | undefined, longest = LONGEST_LINE) =>
  [...cleanLine(text ?? "")].slice(0, longest).join("");

const wordsOf = (labels: readonly string[] | null | undefined) =>
  (labels ?? []).map((label) => line(label)).filter((label) => label !== "");

function linkOf(address: string | null | undefined): string | null {
  const link = (address ?? "").trim();
  const safe = /^https?:/i.test(link) ? safeAddress(link, SOURCE_SITE) : null;
  return safe;
}

/** Its page at the source, whatever the aid says: a relative address, or one made from its slug. */
function pageOf({ url, slug, id }: Aid): string {
  const given = url ? safeAddress(url, SOURCE_SITE) : null;
  if (given !== null && new URL(given).origin === SOURCE_SITE) return given;
  return `${SOURCE_SITE}/aides/${encodeURIComponent(line(slug) || id)}/`;
}

function datesOf({ start_date: opensOn = null, submission_deadline: closesOn = null }: Aid) {
  const isBackwards = opensOn !== null && closesOn !== null && opensOn > closesOn;
  const issues: AidIssue[] = isBackwards
    ? [{ kind: "wrongValue", of: "start_date", found: `${opensOn} > ${closesOn}` }]
    : [];
  return { opensOn: isBackwards ? null : opensOn, closesOn, issues };
}

/** No deadline is a permanent aid; what the source does not give for live is for its operator to say. */
function situationOf({ is_live: isLive }: Aid): Situation {
  return isLive === false ? "toConfirm" : "announced";
}

function recurrenceIssue({ recurrence }: Aid): AidIssue[] {
  const label = recurrence ?? "";
  if (label.trim() === "" || Object.hasOwn(RECURRENCES, normaliseLabel(label))) return [];
  return [{ kind: "unknownLabel", of: "recurrence", label }];
}

/** The same content in another order of keys, or with its identifier as text, is the same content. */
function hashOf(raw: unknown, id: string): string {
  const content = canonical(Object.assign({}, raw, { id }));
  return createHash("sha256").update(`${READING_VERSION} ${content}`).digest("hex");
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(",")}}`;
}
