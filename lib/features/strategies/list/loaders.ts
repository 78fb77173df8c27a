import "server-only";
import { notFound, redirect } from "next/navigation";
import { getOwnDirectory } from "@/lib/features/projects/data";
import { requireActor } from "@/lib/platform/session";
import { ownStrategyPath, strategiesPath, strategyPath } from "../routes";
import { listStrategies } from "./data";
import type { StrategyList } from "./types";

export async function loadStrategies(): Promise<StrategyList> {
  return (await listStrategies(await requireActor(strategiesPath))) ?? notFound();
}

/** To the strategy of one's own territory; of several, for whoever has none. */
export async function goToOwnStrategy(): Promise<never> {
  const directory = await getOwnDirectory(await requireActor(ownStrategyPath));
  redirect(directory === null ? strategiesPath : strategyPath(directory.territory.slug));
}
