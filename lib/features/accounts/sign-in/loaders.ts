import "server-only";
import { systemActor } from "@/lib/platform/actors";
import { env } from "@/lib/platform/env";
import { getActor } from "@/lib/platform/session";
import { isDemoOutboxOpen } from "../../mail/loaders";
import { tooManyAttempts } from "../attempts/labels";
import { DEMO_PERSONAS } from "../constants";
import { getSignInLink } from "./data";
import { confirmSchema, signInQuerySchema } from "./schema";

type Query = Record<string, string | string[] | undefined>;

export async function loadSignIn(query: Query) {
  const { retour, message, "a-partir-de": retryAt } = signInQuerySchema.parse(query);
  const actor = await getActor();
  return {
    returnTo: retour,
    notice: message ?? null,
    retrySentence: tooManyAttempts("tentatives de connexion", new Date(retryAt ?? Date.now() + 900_000)),
    viewer: actor.role === "visitor" ? null : { name: actor.name, email: actor.email },
    personas: env().demo ? DEMO_PERSONAS : [],
  };
}

export function loadLinkSent() {
  return { demoOutboxOpen: isDemoOutboxOpen() };
}

/** Looks at the link without using it: mail scanners open every address they find. */
export async function loadConfirmation(query: Query) {
  const { jeton, retour } = confirmSchema.parse(query);
  const link = jeton ? await getSignInLink(systemActor("connexion"), jeton) : null;
  return { returnTo: retour, link: jeton && link ? { token: jeton, email: link.email } : null };
}
