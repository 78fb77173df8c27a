import { type Actor, readsForMinistry } from "@/lib/kernel/actor";

/** How partners answer, one beside the other, is the ministry's to read. */
export const mayReadPartners = (actor: Actor): boolean => readsForMinistry(actor);
