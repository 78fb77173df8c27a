import "server-only";
import { notFound } from "next/navigation";
import { isTerritoryMember } from "@/lib/kernel/actor";
import { requireActor } from "@/lib/platform/session";
import { strategyComparisonPath } from "../routes";
import { getTerritoryComparison } from "./data";

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

export async function loadTerritoryComparison(slug: string, parameters: Parameters) {
  const actor = await requireActor(strategyComparisonPath(slug));
  const comparison = (await getTerritoryComparison(actor, slug, parameters)) ?? notFound();
  return { comparison, seesOwnOnly: isTerritoryMember(actor) };
}
