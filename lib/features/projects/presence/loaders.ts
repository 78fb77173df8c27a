import "server-only";
import { getActor } from "@/lib/platform/session";
import { listPresence } from "./data";
import type { Presence } from "./types";

/** Null to whoever does not write the project, as for one that does not exist. */
export async function findPresence(reference: string): Promise<readonly Presence[] | null> {
  return listPresence(await getActor(), reference);
}
