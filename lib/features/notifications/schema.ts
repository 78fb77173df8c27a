import { z } from "zod";
import { firstOf, type Query } from "@/lib/kernel/query";
import { NOTIFICATION_KINDS, QUIET_CHOICES, RHYTHMS } from "./constants";
import { KIND_SLUGS, NOTIFICATION_PARAMETERS, UNREAD } from "./routes";
import type { NotificationParams } from "./types";

const MAX_ID = 2_147_483_647;

/** A kind that is none is no filter. */
export function parseNotificationParams(given: Query): NotificationParams {
  const slug = firstOf(given[NOTIFICATION_PARAMETERS.kind]);
  return {
    kind: NOTIFICATION_KINDS.find((kind) => KIND_SLUGS[kind] === slug) ?? null,
    unreadOnly: firstOf(given[NOTIFICATION_PARAMETERS.state]) === UNREAD,
    page: z.coerce
      .number()
      .int()
      .min(1)
      .max(10_000)
      .catch(1)
      .parse(firstOf(given[NOTIFICATION_PARAMETERS.page])),
  };
}

const idSchema = z.coerce.number().int().min(1).max(MAX_ID);

/** A part of an address that may name a notification. */
export const parseNotificationId = (text: string): number | null =>
  idSchema.nullable().catch(null).parse(text);

/** « Tout marquer comme lu »: of what was on the page, so that neither what came meanwhile nor another type is. */
export const readingSchema = z.object({
  notification: z.union([idSchema, z.literal("").transform(() => null)]).catch(null),
  jusqua: idSchema.catch(MAX_ID),
  type: z.enum(NOTIFICATION_KINDS).nullable().catch(null),
  retour: z.string().max(300).catch(""),
});
export type Reading = z.infer<typeof readingSchema>;

export const rhythmSchema = z.enum(RHYTHMS);
export const quietSchema = z.enum(QUIET_CHOICES);
