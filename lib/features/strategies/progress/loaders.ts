import "server-only";
import { visibleStatuses } from "@/lib/features/dashboard/rules";
import { parisDay } from "@/lib/kernel/dates";
import { getActor } from "@/lib/platform/session";
import { objectivesOf } from "../content/rules";
import { getStrategy } from "../data";
import type { StrategyView } from "../types";
import { getStrategyProgress } from "./data";
import type { LoadedProgress } from "./types";

/** What stands behind the objectives that are shown; null for whoever may not read it. */
export async function loadStrategyProgress(strategy: StrategyView): Promise<LoadedProgress | null> {
  const actor = await getActor();
  const progress = await getStrategyProgress(actor, askedOf(strategy), parisDay(new Date()));
  return progress && { ...progress, seen: visibleStatuses(actor) };
}

function askedOf({ territory, content }: StrategyView) {
  const objectives = objectivesOf(content);
  return {
    territoryId: territory.id,
    keys: objectives.map(({ key }) => key),
    indicators: [...new Set(objectives.flatMap(({ targets }) => targets.map(({ indicator }) => indicator)))],
  };
}

/** For programs: the text as this reader reads it, and what stands behind it; null where there is none for them. */
export async function findStrategyData(slug: string) {
  const strategy = await getStrategy(await getActor(), slug);
  if (strategy === null) return null;
  return { strategy, progress: await loadStrategyProgress(strategy) };
}
