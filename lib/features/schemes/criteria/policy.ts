import type { Actor } from "@/lib/kernel/actor";

export function mayWriteSchemeCriteria(actor: Actor): actor is Actor & { userId: string } {
  return actor.role === "admin" && actor.userId !== null;
}

/** Projects are matched by whoever may read financing plans; which ones is the database's word, row by row. */
export function mayMatchProjects(actor: Actor): boolean {
  return actor.role !== "visitor";
}
