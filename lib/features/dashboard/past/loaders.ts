import "server-only";
import { listChoices } from "@/lib/features/projects/search/choices/data";
import type { Actor } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";
import type { Bounds } from "./schema";

/** Between which days an evening may be asked for. As long as there is no wave, there is none. */
export async function loadBounds(actor: Actor, now: Date): Promise<Bounds> {
  const { territories } = await listChoices(actor);
  const today = parisDay(now);
  const [first] = territories.map(({ launchedOn }) => launchedOn).sort();
  return { launchedOn: first ?? today, today };
}
