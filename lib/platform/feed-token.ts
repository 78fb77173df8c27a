import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** 256 random bits need no secret of ours beside them: the hash alone leads back to nothing. */
export function hashFeedToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** `token` goes into the address of somebody's calendar and nowhere else; `tokenHash` into the database. */
export function mintFeedToken(): { readonly token: string; readonly tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashFeedToken(token) };
}
