import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";
import type { EventKind } from "./constants";

/** What the calendar of the actor may hold: nobody is offered a filter that is always empty. */
export function kindsFor(actor: Actor): readonly EventKind[] {
  const isMember = isTerritoryMember(actor);
  const isMinistry = readsForMinistry(actor);
  return [
    "committee",
    ...(isMember || isMinistry ? (["quarter"] as const) : []),
    ...(actor.role === "partner" || isMinistry ? (["opinion"] as const) : []),
    "scheme",
    "milestone",
  ];
}
