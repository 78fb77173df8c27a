import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { getActor } from "@/lib/platform/session";
import { getPublicFigures, getTerritory, listPriorities, listTerritories } from "./data";
import type { PriorityPresentation, PublicFigures, TerritoryDetail, TerritorySummary } from "./types";

export async function loadTerritories(): Promise<TerritorySummary[]> {
  return listTerritories(await getActor());
}

export async function loadHome(): Promise<{
  territories: TerritorySummary[];
  figures: PublicFigures;
  priorities: PriorityPresentation[];
  signedIn: boolean;
}> {
  const actor = await getActor();
  const [territories, figures, priorities] = await Promise.all([
    listTerritories(actor),
    getPublicFigures(actor),
    listPriorities(actor),
  ]);
  return { territories, figures, priorities, signedIn: actor.role !== "visitor" };
}

/** Cached for the length of a request: the page and its title ask for the same territory. */
export const loadTerritory = cache(async (slug: string): Promise<TerritoryDetail> => {
  return (await getTerritory(await getActor(), slug)) ?? notFound();
});
