import "server-only";
import { systemActor } from "@/lib/platform/actors";
import { stopFollowingMails } from "../../views/following/mutations";
import type { StopScope } from "../constants";
import { stopReminders } from "../mutations";

/** On the word of a signed link. @returns false for an account that is no longer there. */
export async function stopMails({
  userId,
  scope,
}: {
  readonly userId: string;
  readonly scope: StopScope;
}): Promise<boolean> {
  const messenger = systemActor("rappels");
  if (scope !== "rappels") await stopFollowingMails(messenger, userId);
  return scope === "vues" || stopReminders(messenger, userId);
}
