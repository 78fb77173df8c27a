import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { LastDigest, ReminderReader } from "./types";

const { sql } = Prisma;

type ReaderRow = Omit<ReminderReader, "last"> & { [Key in keyof LastDigest]: LastDigest[Key] | null };

/** For the application itself: who may be written to. An account that is disabled, or was never used, is left alone. */
export async function listReminderReaders(actor: Actor): Promise<ReminderReader[]> {
  const rows = await readAs<ReaderRow>(
    actor,
    sql`SELECT u.id AS "userId", u.email, coalesce(s.frequency, 'daily') AS frequency, d."day", d.item_keys AS "itemKeys"
        FROM user_account u LEFT JOIN reminder_setting s ON s.user_id = u.id
          LEFT JOIN LATERAL (SELECT "day", item_keys FROM reminder_digest WHERE user_id = u.id ORDER BY "day" DESC LIMIT 1) d ON true
        WHERE u.disabled_at IS NULL AND u.last_sign_in_at IS NOT NULL
          AND (s.frequency IS DISTINCT FROM 'never'
            OR EXISTS (SELECT FROM following f WHERE f.user_id = u.id AND f.frequency <> 'inApp')
            OR EXISTS (SELECT FROM notification n WHERE n.recipient_id = u.id AND n.told_at IS NULL AND n.read_at IS NULL))
        ORDER BY u.id`,
  );
  return rows.map(({ day, itemKeys, ...reader }) => ({
    ...reader,
    last: day === null || itemKeys === null ? null : { day, itemKeys },
  }));
}
