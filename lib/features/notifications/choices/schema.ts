import type { Actor } from "@/lib/kernel/actor";
import { frequencySchema } from "../../reminders/schema";
import type { NotificationKind, Rhythm } from "../constants";
import { kindsFor } from "../policy";
import { KIND_SLUGS } from "../routes";
import { quietSchema, rhythmSchema } from "../schema";
import type { MailChoices } from "./types";

export const FREQUENCY_INPUT = "rappels";
export const QUIET_INPUT = "calme";
export const rhythmInput = (kind: NotificationKind) => `rythme-${KIND_SLUGS[kind]}`;

/** Null for a value that is none of the list. Of a kind that the form did not hold, nothing is chosen. */
export function readMailChoices(actor: Actor, form: FormData): MailChoices | null {
  const frequency = frequencySchema.safeParse(form.get(FREQUENCY_INPUT));
  const quiet = quietSchema.safeParse(form.get(QUIET_INPUT));
  const rhythms: Partial<Record<NotificationKind, Rhythm>> = {};
  for (const kind of kindsFor(actor)) {
    const given = form.get(rhythmInput(kind));
    if (given === null) continue;
    const rhythm = rhythmSchema.safeParse(given);
    if (!rhythm.success) return null;
    rhythms[kind] = rhythm.data;
  }
  if (!frequency.success || !quiet.success) return null;
  return { frequency: frequency.data, quiet: quiet.data, rhythms };
}
