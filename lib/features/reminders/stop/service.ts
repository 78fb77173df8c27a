import "server-only";
import { systemActor } from "@/lib/platform/actors";
import { stopNotificationMails } from "../../notifications/choices/mutations";
import { NOTIFICATION_KINDS } from "../../notifications/constants";
import { stopFollowingMails } from "../../views/following/mutations";
import { type MailPart, PART_SCOPES, STOPPED_PARTS, type StopScope } from "../constants";
import { stopReminders } from "../mutations";
import { kindOfScope } from "../rules";

/** On the word of a signed link. @returns false for an account that is no longer there. */
export async function stopMails({
  userId,
  scope,
}: {
  readonly userId: string;
  readonly scope: StopScope;
}): Promise<boolean> {
  const messenger = systemActor("rappels");
  const kind = kindOfScope(scope);
  if (kind !== null) return stopNotificationMails(messenger, userId, [kind]);
  const stopped: readonly MailPart[] = PART_SCOPES.flatMap((part) =>
    part === scope ? STOPPED_PARTS[part] : [],
  );
  if (stopped.includes("views")) await stopFollowingMails(messenger, userId);
  if (stopped.includes("notifications")) await stopNotificationMails(messenger, userId, NOTIFICATION_KINDS);
  return !stopped.includes("reminders") || stopReminders(messenger, userId);
}
