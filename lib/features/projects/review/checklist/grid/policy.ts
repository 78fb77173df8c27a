import type { Actor } from "@/lib/kernel/actor";

/** The grid is the administrator's; the reviewers tick it. */
export function mayManageGrid(actor: Actor): actor is Actor & { userId: string } {
  return actor.role === "admin" && actor.userId !== null;
}
