import "server-only";
import { systemActor } from "@/lib/platform/actors";
import { env } from "@/lib/platform/env";
import { deliverDueMails } from "../mail/service";
import { inviteFirstAdministrator } from "./mutations";

/** Called once per server. A database that is away is told, and asked again at the next start. */
export async function welcomeFirstAdministrator(): Promise<void> {
  const { adminEmail } = env();
  if (adminEmail === null) return;
  try {
    if (await inviteFirstAdministrator(systemActor("installation"), adminEmail)) await deliverDueMails();
  } catch (error) {
    console.error("first administrator:", error instanceof Error ? error.message : error);
  }
}
