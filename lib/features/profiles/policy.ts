import type { Actor } from "@/lib/kernel/actor";
import type { Profile } from "./types";

/** A partner's own people, all of them alike: policies of migration 0036 say the same in SQL. */
export const mayKeepProfiles = (
  actor: Actor,
): actor is Actor & { readonly userId: string; readonly organisationId: number } =>
  actor.role === "partner" && actor.userId !== null && actor.organisationId !== null;

export const maySeeProfile = (actor: Actor, { organisationId }: Pick<Profile, "organisationId">) =>
  mayKeepProfiles(actor) && actor.organisationId === organisationId;
