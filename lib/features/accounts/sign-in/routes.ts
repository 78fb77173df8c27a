import { projectsPath } from "../../projects/routes";
import type { SignInNotice } from "./constants";

export const signInPath = "/connexion";
export const signInLinkSentPath = "/connexion/lien-envoye";
export const confirmSignInPath = "/connexion/confirmer";
export const demoSignInPath = "/connexion/demonstration";
/** POST only, from this site. */
export const signOutPath = "/deconnexion";
/** next-auth's callback: POST only, so that opening an address never signs anybody in. */
export const signInCallbackPath = "/api/auth/callback/email";
/** Where a sign-in without a `retour` leads. */
export const afterSignInPath = projectsPath;

export function signInPathWith(parameters: {
  readonly returnTo?: string | null;
  readonly notice?: SignInNotice;
  readonly retryAt?: Date;
}): string {
  const query = new URLSearchParams();
  if (parameters.notice) query.set("message", parameters.notice);
  if (parameters.retryAt) query.set("a-partir-de", String(parameters.retryAt.getTime()));
  if (parameters.returnTo) query.set("retour", parameters.returnTo);
  return query.size === 0 ? signInPath : `${signInPath}?${query}`;
}

export function confirmSignInPathFor(token: string, returnTo: string | null): string {
  const query = new URLSearchParams({ jeton: token, ...(returnTo ? { retour: returnTo } : {}) });
  return `${confirmSignInPath}?${query}`;
}
