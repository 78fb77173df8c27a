import "server-only";
import { createHash } from "node:crypto";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type Actor, ROLES } from "@/lib/kernel/actor";
import { mintActor, visitor } from "./actors";
import { findCalendarFeedActor, findSessionActor, type SessionActorRow } from "./db";
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

/** Who is asking, read from the database at each request, so that a disabled account is out at once. */
export const getActor = cache(async (): Promise<Actor> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (!token) return visitor;
  return actorOf(await findSessionActor(hashSessionToken(token))) ?? visitor;
});

/** Whose calendar a secret address opens. Null for a secret that is nobody's: unknown, revoked, or of an account that was disabled. */
export async function getFeedActor(token: string): Promise<Actor | null> {
  return actorOf(await findCalendarFeedActor(hashFeedToken(token)));
}

function actorOf(row: SessionActorRow | null): Actor | null {
  const role = ROLES.find((known) => known === row?.role);
  if (!row || !role) return null;
  return mintActor({
    role,
    userId: row.user_id,
    name: row.user_name,
    email: row.email,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    territoryId: row.territory_id,
  });
}

/** Sends whoever is signed out to the sign-in page, and back to `returnTo` afterwards. */
export async function requireActor(returnTo: string): Promise<Actor> {
  const actor = await getActor();
  if (actor.role === "visitor") redirect(`/connexion?retour=${encodeURIComponent(returnTo)}`);
  return actor;
}

/**
 * For server actions: null instead of a redirect when the session is gone, so that the form can say so and keep its text.
 */
export async function requireActorForAction(): Promise<Actor | null> {
  const actor = await getActor();
  return actor.role === "visitor" ? null : actor;
}
