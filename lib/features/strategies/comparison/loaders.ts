import "server-only";
import { notFound } from "next/navigation";
import { isTerritoryMember } from "@/lib/kernel/actor";
import type { Query } from "@/lib/kernel/query";
import { requireActor } from "@/lib/platform/session";
import { strategyComparisonPath } from "../routes";
import { getTerritoryComparison } from "./data";

export async function loadTerritoryComparison(slug: string, parameters: Query) {
  const actor = await requireActor(strategyComparisonPath(slug));
  const comparison = (await getTerritoryComparison(actor, slug, parameters)) ?? notFound();
  return { comparison, seesOwnOnly: isTerritoryMember(actor) };
}
