import * as z from "zod";
import { firstOf } from "@/lib/kernel/query";
import { isSlug } from "@/lib/kernel/slug";
import { CALENDAR_VIEWS, EVENT_KIND_TOKENS, EVENT_KINDS, MINE_VALUE, PAST_VALUE } from "./constants";
import { parseCalendarCursor } from "./rules";
import type { CalendarParams } from "./types";

const all = (value: unknown) => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const slug = z.preprocess(firstOf, z.string().refine(isSlug).optional().catch(undefined));

const paramsSchema = z.object({
  vue: z.preprocess(firstOf, z.enum(CALENDAR_VIEWS).catch("mois")),
  mois: z.preprocess(
    firstOf,
    z
      .string()
      .regex(/^(199\d|20\d\d)-(0[1-9]|1[0-2])$/)
      .optional()
      .catch(undefined),
  ),
  type: z.preprocess(all, z.array(z.unknown())),
  territoire: slug,
  priorite: slug,
  concerne: z.preprocess(firstOf, z.literal(MINE_VALUE).optional().catch(undefined)),
  passe: z.preprocess(firstOf, z.literal(PAST_VALUE).optional().catch(undefined)),
  apres: z.preprocess(firstOf, z.string().optional().catch(undefined)),
});

/** The address of the calendar. What it does not understand it leaves out: a shared link never breaks. `today`: in Paris. */
export function parseCalendarParams(parameters: unknown, today: string): CalendarParams {
  const { vue, mois, type, territoire, priorite, concerne, passe, apres } = paramsSchema.parse(parameters);
  const month = mois ?? today.slice(0, 7);
  const kinds = EVENT_KINDS.filter((kind) => type.includes(EVENT_KIND_TOKENS[kind]));
  return {
    view: vue,
    month,
    // All of them, chosen one by one, are all of them.
    kinds: kinds.length === EVENT_KINDS.length ? [] : kinds,
    territory: territoire ?? null,
    priority: priorite ?? null,
    mine: concerne !== undefined,
    past: passe !== undefined && vue === "mois" && month === today.slice(0, 7),
    after: apres === undefined ? null : parseCalendarCursor(apres),
  };
}

/** What a secret address ends with, before `.ics`. */
export const feedTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}\.ics$/);
