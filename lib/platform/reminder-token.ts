import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "./env";

const TOKEN = /^([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/;

const signatureOf = (userId: string, scope: string) =>
  createHmac("sha256", env().authSecret).update(`${scope} ${userId}`).digest("base64url");

/** Signed, not stored: it only ever stops mails of one kind to one person, who may start them again. */
export function mintReminderToken(userId: string, scope: string): string {
  return `${userId}.${signatureOf(userId, scope)}`;
}

/** Whose mails the token stops, and which of these kinds; null for one that this site never gave. */
export function readReminderToken<Scope extends string>(
  token: string,
  scopes: readonly Scope[],
): { readonly userId: string; readonly scope: Scope } | null {
  const [, userId, signature] = TOKEN.exec(token) ?? [];
  if (userId === undefined || signature === undefined) return null;
  const given = Buffer.from(signature);
  const scope = scopes.find((known) => timingSafeEqual(given, Buffer.from(signatureOf(userId, known))));
  return scope === undefined ? null : { userId, scope };
}
