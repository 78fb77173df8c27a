import type { Actor } from "@/lib/kernel/actor";

export function mayManageJobs(actor: Actor): boolean {
  return actor.role === "admin";
}
