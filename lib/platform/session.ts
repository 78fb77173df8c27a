import "server-only";
import { createHash } from "node:crypto";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { ACTING_FIELD } from "@/lib/kernel/acting";
import type { Actor } from "@/lib/kernel/actor";
import { actorOfRow } from "./account-actor";
import { visitor } from "./actors";
import { findCalendarFeedActors, findSessionActor, type SessionRow } from "./db";
import { env } from "./env";
import { hashFeedToken } from "./feed-token";

/** The name next-auth gives its cookie; `__Secure-` wherever the site is served over https. */
export function sessionCookieName(): string {
  return env().appUrl.startsWith("https:") ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

/** The database keeps the hash only: who reads the table cannot sign in with it. */
export function hashSessionToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** The session of the request at hand, in one statement. Null for a cookie that is nobody's. */
const readSession = cache(async (): Promise<SessionRow | null> => {
  const hash = await presentSessionHash();
  return hash === null ? null : findSessionActor(hash);
});

/** What the database calls the session of the request at hand. */
export async function presentSessionHash(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token ? hashSessionToken(token) : null;
}

/** Who is asking, read from the database at each request, so that a membership that was ended is so at once. */
export const getActor = cache(async (): Promise<Actor> => actorOfRow(await readSession()) ?? visitor);

/** To how many other organisations the reader belongs, or is invited: nothing more is asked for it. */
export async function countOtherOrganisations(): Promise<number> {
  return (await readSession())?.others ?? 0;
}

/**
 * Whose calendar a secret address opens, as a member of each of their organisations, home first. Empty for a secret that is
 * nobody's: unknown, revoked, or of an account that was disabled.
 */
export async function getFeedActors(token: string): Promise<Actor[]> {
  const rows = await findCalendarFeedActors(hashFeedToken(token));
  return rows.flatMap((row) => actorOfRow(row) ?? []);
}

/** Sends whoever is signed out to the sign-in page, and back to `returnTo` afterwards. */
export async function requireActor(returnTo: string): Promise<Actor> {
  const actor = await getActor();
  if (actor.role === "visitor") redirect(`/connexion?retour=${encodeURIComponent(returnTo)}`);
  return actor;
}

/** Of a form that was opened for another organisation: told to whoever sent it, and nothing is saved. */
export class OtherOrganisation extends Error {
  override readonly name = "OtherOrganisation";

  constructor(actor: Actor) {
    super(
      `Vous agissez maintenant pour «\u00A0${actor.organisationName}\u00A0», et ce formulaire a été ouvert pour une autre de vos organisations\u00A0: rien n’a été enregistré. Ce que vous avez saisi est ci-dessous. Changez d’organisation, puis envoyez-le de nouveau.`,
    );
  }
}

/**
 * For server actions: null instead of a redirect when the session is gone, so that the form can say so and keep its text.
 * @throws OtherOrganisation when `form` was opened for another organisation than the one for which its sender acts by now.
 */
export async function requireActorForAction(form?: FormData): Promise<Actor | null> {
  const actor = await getActor();
  if (actor.role === "visitor") return null;
  const openedFor = form?.get(ACTING_FIELD) ?? "";
  if (openedFor !== "" && openedFor !== String(actor.organisationId)) throw new OtherOrganisation(actor);
  return actor;
}
