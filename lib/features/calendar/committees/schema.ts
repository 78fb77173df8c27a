import * as z from "zod";
import { parseDay } from "@/lib/kernel/dates";
import { isSlug } from "@/lib/kernel/slug";
import { cleanLine, cleanText, textLength } from "@/lib/kernel/text";
import { COMMITTEE_LIMITS, type CommitteeField, READERS, WHOLE_PROGRAMME } from "./constants";
import { COMMITTEE_PROBLEMS, COMMITTEE_REFUSALS, tooLong } from "./labels";
import { parseTime } from "./rules";
import type { CommitteeContent, CommitteeValues } from "./types";

type Problems = Partial<Record<CommitteeField, string>>;
type Parsed =
  | { readonly ok: true; readonly content: CommitteeContent; readonly scope: string | null }
  | { readonly ok: false; readonly errors: Problems };

/** `2026-12-04` or `04/12/2026`; `14:30` or `14h30`. Nothing is checked that only the database knows. */
export function parseCommittee(values: CommitteeValues): Parsed {
  const errors: Problems = {};
  const lines = {
    title: cleanLine(values.title),
    place: cleanLine(values.place),
    link: cleanLine(values.link),
  };
  const agenda = cleanText(values.agenda);
  for (const [field, text] of Object.entries({ ...lines, agenda }) as [
    keyof typeof lines | "agenda",
    string,
  ][])
    if (textLength(text) > COMMITTEE_LIMITS[field]) errors[field] = tooLong(field, textLength(text));
  if (lines.title === "") errors.title = COMMITTEE_PROBLEMS.titleMissing;
  if (lines.link !== "" && !isWebAddress(lines.link)) errors.link ??= COMMITTEE_PROBLEMS.linkMalformed;
  const day = parseDay(values.day);
  if (!day.ok) errors.day = COMMITTEE_PROBLEMS[day.refusal];
  const [startsAt, endsAt] = [parseHour(values.startsAt), parseHour(values.endsAt)];
  if (startsAt === undefined) errors.startsAt = COMMITTEE_PROBLEMS.timeMalformed;
  if (endsAt === undefined) errors.endsAt = COMMITTEE_PROBLEMS.timeMalformed;
  if (startsAt === null && endsAt) errors.startsAt = COMMITTEE_PROBLEMS.startMissing;
  if (endsAt === null && startsAt) errors.endsAt = COMMITTEE_PROBLEMS.endMissing;
  if (startsAt && endsAt && startsAt >= endsAt) errors.endsAt = COMMITTEE_PROBLEMS.endFirst;
  const readers = READERS.find((known) => known === values.readers);
  if (readers === undefined) errors.readers = COMMITTEE_PROBLEMS.readersMissing;
  if (values.scope !== WHOLE_PROGRAMME && !isSlug(values.scope))
    errors.scope = COMMITTEE_REFUSALS.unknownScope;
  const photograph = values.photograph === "" ? null : committeeIdSchema.safeParse(values.photograph).data;
  if (photograph === undefined) errors.photograph = COMMITTEE_REFUSALS.unknownPhotograph;
  if (Object.keys(errors).length > 0 || !day.ok || startsAt === undefined || endsAt === undefined)
    return { ok: false, errors };
  return {
    ok: true,
    scope: values.scope === WHOLE_PROGRAMME ? null : values.scope,
    content: {
      ...lines,
      agenda,
      day: day.value,
      startsAt,
      endsAt,
      forPartners: readers === "partenaires",
      photographId: photograph ?? null,
    },
  };
}

/** Undefined: typed, and no time. */
function parseHour(text: string): string | null | undefined {
  return text.trim() === "" ? null : (parseTime(text) ?? undefined);
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s]+$/.test(text) && URL.canParse(text);
}

export const committeeIdSchema = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
export const revisionSchema = z.coerce.number().int().min(0).max(2_147_483_647).catch(0);
export const creationKeySchema = z.uuid();
export const pageSchema = z.coerce.number().int().min(1).max(10_000).catch(1);
