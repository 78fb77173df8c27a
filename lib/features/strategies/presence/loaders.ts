import "server-only";
import type { Presence } from "@/lib/features/projects/presence/types";
import { getActor } from "@/lib/platform/session";
import { listStrategyPresence } from "./data";

/** Null to whoever does not write the strategy, as for one that does not exist. */
export async function findStrategyPresence(slug: string): Promise<readonly Presence[] | null> {
  return listStrategyPresence(await getActor(), slug);
}
