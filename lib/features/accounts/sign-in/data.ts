import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { withActor } from "@/lib/platform/db";
import { hashSignInToken } from "@/lib/platform/sign-in-token";
import type { SignInLink } from "./types";

/** Whose link it is, without using it; null when it is unknown, used or expired. Only the application asks. */
export function getSignInLink(actor: Actor, token: string): Promise<SignInLink | null> {
  return withActor(actor, (tx) =>
    tx.signInToken.findFirst({
      where: { tokenHash: hashSignInToken(token), expiresAt: { gt: new Date() } },
      select: { email: true },
    }),
  );
}
