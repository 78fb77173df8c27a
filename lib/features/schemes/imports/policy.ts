import type { Actor } from "@/lib/kernel/actor";

/** The catalogue is the programme's: its administrator brings schemes in. */
export function mayImportSchemes(actor: Actor): actor is Actor & { userId: string } {
  return actor.role === "admin" && actor.userId !== null;
}

/** A reading writes nothing that anybody else sees: the application may begin one by itself. */
export function mayReadSource(actor: Actor): boolean {
  return actor.role === "system" || mayImportSchemes(actor);
}
