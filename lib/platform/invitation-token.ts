import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** 256 random bits need no secret of ours beside them: the hash alone leads back to nothing. */
export function hashInvitationToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** `token` goes into the mail and nowhere else; `tokenHash` into the database. */
export function mintInvitationToken(): { readonly token: string; readonly tokenHash: string } {
  const token = randomBytes(32).toString("hex");
  return { token, tokenHash: hashInvitationToken(token) };
}
