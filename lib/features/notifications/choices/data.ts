import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { FIRST_RHYTHMS } from "../constants";
import type { MailSetting } from "./types";

/** One's own choices, and when one was last reminded; null for whoever has no account. */
export async function getMailSetting(actor: Actor): Promise<MailSetting | null> {
  if (actor.userId === null) return null;
  const [found] = await readAs<MailSetting>(
    actor,
    Prisma.sql`SELECT coalesce(s.frequency, 'daily') AS frequency, coalesce(s.quiet, 'none') AS quiet,
          (SELECT coalesce(jsonb_object_agg(c.kind, c.rhythm), '{}') FROM notification_choice c WHERE c.user_id = me.id) AS rhythms,
          (SELECT max("day") FROM reminder_digest d WHERE d.user_id = me.id) AS "lastDay"
        FROM (SELECT ${actor.userId}::uuid AS id) AS me LEFT JOIN reminder_setting s ON s.user_id = me.id`,
  );
  return found ? { ...found, rhythms: { ...FIRST_RHYTHMS, ...found.rhythms } } : null;
}
