import type { Actor } from "@/lib/kernel/actor";

/** The catalogue is the administrator's; operators propose, everybody reads. */
export function mayManageSchemes(actor: Actor): actor is Actor & { userId: string } {
  return actor.role === "admin" && actor.userId !== null;
}
