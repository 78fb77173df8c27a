import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";
import { maySeeInternals, type ProjectScope } from "../../policy";
import type { Opinion } from "./types";

/** Migration 0019 says the same in SQL. */

type AskedOf = Pick<Opinion, "askedUserId" | "askedOrganisationId">;

/** One person, or whoever of the organisation is here as a partner. */
export function isAsked(actor: Actor, { askedUserId, askedOrganisationId }: AskedOf): boolean {
  if (actor.userId === null) return false;
  if (askedUserId !== null)
    return askedUserId === actor.userId && (actor.role === "partner" || actor.role === "reviewer");
  return actor.role === "partner" && askedOrganisationId === actor.organisationId;
}

/** While it is asked; then their own opinion, whatever became of the project. */
export function mayReadAsAsked(
  actor: Actor,
  opinion: AskedOf & Pick<Opinion, "givenAt" | "withdrawnAt" | "closedAt">,
): boolean {
  const isOpen = opinion.withdrawnAt === null && opinion.closedAt === null;
  return isAsked(actor, opinion) && (opinion.givenAt !== null || isOpen);
}

/** A partner, while the review goes on. A colleague has the project itself. */
export function mayReadDossier(
  actor: Actor,
  opinion: AskedOf & Pick<Opinion, "withdrawnAt" | "closedAt">,
): boolean {
  return (
    actor.role === "partner" &&
    isAsked(actor, opinion) &&
    opinion.withdrawnAt === null &&
    opinion.closedAt === null
  );
}

/** The ministry reads them all; the territory those given, once the decision that they prepared has been taken. */
export function mayReadOpinion(
  actor: Actor,
  project: ProjectScope,
  { givenAt, closedAs }: Pick<Opinion, "givenAt" | "closedAs">,
): boolean {
  if (!maySeeInternals(actor, project)) return false;
  if (readsForMinistry(actor)) return true;
  return isTerritoryMember(actor) && givenAt !== null && closedAs !== null && closedAs !== "draft";
}
