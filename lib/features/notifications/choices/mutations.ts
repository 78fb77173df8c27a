import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { type Tx, withActor } from "@/lib/platform/db";
import type { NotificationKind } from "../constants";
import type { MailChoices } from "./types";

/** One's own choices; of kinds that are not named, what was chosen before stands. @returns false for whoever has no account. */
export async function chooseMails(
  actor: Actor,
  { frequency, quiet, rhythms }: MailChoices,
): Promise<boolean> {
  const { userId } = actor;
  if (userId === null) return false;
  await withActor(actor, async (tx) => {
    await tx.$executeRaw`
      INSERT INTO reminder_setting (user_id, frequency, quiet) VALUES (${userId}::uuid, ${frequency}, ${quiet})
      ON CONFLICT (user_id) DO UPDATE SET frequency = excluded.frequency, quiet = excluded.quiet, updated_at = now()`;
    await writeRhythms(tx, userId, rhythms);
  });
  return true;
}

async function writeRhythms(tx: Tx, userId: string, rhythms: MailChoices["rhythms"]): Promise<void> {
  const chosen = Object.entries(rhythms);
  await tx.$executeRaw`
    INSERT INTO notification_choice (user_id, kind, rhythm)
    SELECT u.id, w.kind, w.rhythm FROM user_account u, unnest(${chosen.map(([kind]) => kind)}::text[], ${chosen.map(([, rhythm]) => rhythm)}::text[]) AS w (kind, rhythm)
    WHERE u.id = ${userId}::uuid
    ON CONFLICT (user_id, kind) DO UPDATE SET rhythm = excluded.rhythm, updated_at = now()`;
}

/** For the application itself, on the word of a signed link. @returns false for an account that is no longer there. */
export async function stopNotificationMails(
  actor: Actor,
  userId: string,
  kinds: readonly NotificationKind[],
): Promise<boolean> {
  return withActor(actor, async (tx) => {
    const [reader] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM user_account WHERE id = ${userId}::uuid FOR KEY SHARE`;
    if (!reader) return false;
    await writeRhythms(tx, userId, Object.fromEntries(kinds.map((kind) => [kind, "never"])));
    return true;
  });
}
