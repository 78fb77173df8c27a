import type { Actor } from "@/lib/kernel/actor";

/** Contours change what every territory sees of its ground. */
export function mayImportContours(actor: Actor): boolean {
  return actor.role === "admin";
}
