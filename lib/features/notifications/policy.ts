import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";
import { NOTIFICATION_KINDS, type NotificationKind } from "./constants";

/** Whom a kind may ever be told to; the others need not choose. */
const CONCERNED: Readonly<Record<NotificationKind, (actor: Actor) => boolean>> = {
  deadline: ({ role }) => role !== "admin",
  mention: ({ role }) => role !== "admin",
  comment: ({ role }) => role !== "admin",
  decision: isTerritoryMember,
  submission: ({ role }) => role === "reviewer",
  opinionAsked: ({ role }) => role === "partner" || role === "reviewer",
  opinionGiven: ({ role }) => role === "reviewer",
  answer: (actor) => isTerritoryMember(actor) || actor.role === "partner",
  proposal: ({ role }) => role === "partner" || role === "admin",
  strategy: () => true,
  programme: () => true,
  account: ({ role }) => role === "coordinator" || role === "admin",
  work: (actor) => isTerritoryMember(actor) || actor.role === "reviewer",
};

/** The kinds that this person chooses a rhythm for. */
export function kindsFor(actor: Actor): readonly NotificationKind[] {
  if (actor.userId === null) return [];
  return NOTIFICATION_KINDS.filter((kind) => CONCERNED[kind](actor));
}
