/** What an account may be. `coordinator`: chef de projet; `reviewer`: ministry and ANCT; `partner`: funds projects. */
export const ROLES = ["contributor", "coordinator", "reviewer", "partner", "admin"] as const;
export type Role = (typeof ROLES)[number];

declare const minted: unique symbol;

/**
 * Who is asking. Nothing is read or written without one. Minted only by lib/platform/session.ts (people),
 * lib/platform/actors.ts (visitor, system) and tests; `system` is the application itself: sign-in, seeds, jobs.
 */
export type Actor = {
  readonly role: Role | "visitor" | "system";
  readonly userId: string | null;
  readonly name: string;
  readonly email: string;
  readonly organisationId: number | null;
  readonly organisationName: string;
  /** The territory whose projects the actor writes; null for everybody outside a collectivité. */
  readonly territoryId: number | null;
  readonly [minted]: true;
};

export type ActorFields = Omit<Actor, typeof minted>;

/** Who writes a territory’s projects, in the name of that territory. */
export function isTerritoryMember(actor: Actor): actor is Actor & { territoryId: number; userId: string } {
  return (
    (actor.role === "contributor" || actor.role === "coordinator") &&
    actor.territoryId !== null &&
    actor.userId !== null
  );
}

/** The ministry's eyes: sees every project from submission on. */
export function readsForMinistry(actor: Actor): boolean {
  return actor.role === "reviewer" || actor.role === "admin";
}
