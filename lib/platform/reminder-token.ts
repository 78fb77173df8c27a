import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "./env";

const TOKEN = /^([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/;

const signatureOf = (userId: string) =>
  createHmac("sha256", env().authSecret).update(`rappels ${userId}`).digest("base64url");

/** Signed, not stored: it only ever stops the reminders of one person, and they may start them again. */
export function mintReminderToken(userId: string): string {
  return `${userId}.${signatureOf(userId)}`;
}

/** Whose reminders the token stops; null for one that this site never gave. */
export function readReminderToken(token: string): string | null {
  const [, userId, signature] = TOKEN.exec(token) ?? [];
  if (userId === undefined || signature === undefined) return null;
  const isOurs = timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(userId)));
  return isOurs ? userId : null;
}
