import * as z from "zod";
import { CALENDAR_VIEWS } from "./constants";
import { parseCalendarCursor } from "./rules";
import type { CalendarParams } from "./types";

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

const paramsSchema = z.object({
  vue: z.preprocess(first, z.enum(CALENDAR_VIEWS).catch("mois")),
  mois: z.preprocess(
    first,
    z
      .string()
      .regex(/^(199\d|20\d\d)-(0[1-9]|1[0-2])$/)
      .optional()
      .catch(undefined),
  ),
  territoire: z.preprocess(
    first,
    z
      .string()
      .regex(/^[a-z0-9-]{1,80}$/)
      .optional()
      .catch(undefined),
  ),
  apres: z.preprocess(first, z.string().optional().catch(undefined)),
});

/** The address of the calendar. What it does not understand it leaves out: a shared link never breaks. `today`: in Paris. */
export function parseCalendarParams(parameters: unknown, today: string): CalendarParams {
  const { vue, mois, territoire, apres } = paramsSchema.parse(parameters);
  return {
    view: vue,
    month: mois ?? today.slice(0, 7),
    territory: territoire ?? null,
    after: apres === undefined ? null : parseCalendarCursor(apres),
  };
}

/** What a secret address ends with, before `.ics`. */
export const feedTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}\.ics$/);
