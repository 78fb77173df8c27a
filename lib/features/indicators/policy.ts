import type { Actor } from "@/lib/kernel/actor";

/** The library is the administrator's; everybody may read it. */
export function mayManageIndicators(actor: Actor): actor is Actor & { userId: string } {
  return actor.role === "admin" && actor.userId !== null;
}
