import type { Actor } from "@/lib/kernel/actor";

export function mayWriteSchemeCriteria(actor: Actor): actor is Actor & { userId: string } {
  return actor.role === "admin" && actor.userId !== null;
}
