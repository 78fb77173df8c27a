import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { env } from "./env";

/** As next-auth hashes it before asking the adapter: with the secret, so that the table alone forges no link. */
export function hashSignInToken(token: string): string {
  return createHash("sha256").update(`${token}${env().authSecret}`).digest("hex");
}

/** `token` goes into the link and nowhere else; `tokenHash` into the database. */
export function mintSignInToken(): { readonly token: string; readonly tokenHash: string } {
  const token = randomBytes(32).toString("hex");
  return { token, tokenHash: hashSignInToken(token) };
}
