import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import type { PublishedPlan } from "./types";

/** The published strategies of the other territories, for whoever begins one. */
export async function listPublishedPlans(_actor: Actor): Promise<PublishedPlan[]> {
  return [];
}
