import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { type Tx, withActor } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { maySignIn } from "@/lib/platform/may-sign-in";
import { mintSignInToken } from "@/lib/platform/sign-in-token";
import { queueMail } from "../../mail/mutations";
import { notifyPeople } from "../../notifications/mutations";
import { SIGN_IN_LINK_MINUTES } from "./constants";
import { type ExpiredInvitation, expiredInvitationMail, signInMail } from "./labels";
import { confirmSignInPathFor } from "./routes";

/**
 * Mints a link for an account that may sign in. @returns its token, which only the mail may carry; null for anybody else.
 * Earlier links stay valid: whoever asks twice may open either mail.
 */
async function createToken(tx: Tx, email: string, where: { demo?: true } = {}): Promise<string | null> {
  const account = await tx.user.findFirst({ where: { email, ...maySignIn(new Date()), ...where } });
  if (!account) return null;
  const { token, tokenHash } = mintSignInToken();
  const expiresAt = new Date(Date.now() + SIGN_IN_LINK_MINUTES * 60_000);
  await tx.signInToken.create({ data: { tokenHash, email, expiresAt } });
  return token;
}

/**
 * Queues the mail with the link. An unknown or disabled address gets none, and nobody is told; whoever let an invitation expire
 * is written so, where nobody else reads it.
 */
export async function sendSignInLink(actor: Actor, email: string, returnTo: string | null): Promise<void> {
  await withActor(actor, async (tx) => {
    const token = await createToken(tx, email);
    if (token === null) {
      const [expired] = await tx.$queryRaw<ExpiredInvitation[]>`
        SELECT m.expires_at AS "expiresAt", m.invited_by_name AS "inviterName", o.name AS "organisationName"
        FROM user_account u JOIN membership m ON m.user_id = u.id JOIN organisation o ON o.id = m.organisation_id
        WHERE u.email = ${email} AND m.accepted_at IS NULL AND m.disabled_at IS NULL ORDER BY m.expires_at DESC LIMIT 1`;
      if (expired) await queueMail(tx, expiredInvitationMail(email, expired));
      return;
    }
    await queueMail(tx, signInMail(email, `${env().appUrl}${confirmSignInPathFor(token, returnTo)}`));
  });
}

/** A link for one of the demonstration's made-up accounts, to be used at once. Null when demonstration mode is off. */
export async function createDemoToken(actor: Actor, email: string): Promise<string | null> {
  if (!env().demo) return null;
  return withActor(actor, (tx) => createToken(tx, email, { demo: true }));
}

/** After that, an old link of an invitation is as unknown as one that was made up. */
const INVITATIONS_KEPT_DAYS = 180;

type Swept = { readonly links: number; readonly sessions: number; readonly counters: number };

/** Whoever invited is told once that nobody came; an invitation that was renewed since is another one. */
async function tellExpired(tx: Tx): Promise<void> {
  const expired = await tx.$queryRaw<{ userId: string; invitedById: string }[]>`
    SELECT m.user_id AS "userId", m.invited_by_id AS "invitedById" FROM membership m
    WHERE m.accepted_at IS NULL AND m.disabled_at IS NULL AND m.expires_at <= now() AND m.invited_by_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM notification n WHERE n.recipient_id = m.invited_by_id AND n.account_id = m.user_id
        AND n.kind = 'account' AND n.event = 'expired' AND n.at >= m.expires_at)`;
  for (const { userId, invitedById } of expired)
    await notifyPeople(tx, {
      kind: "account",
      event: "expired",
      about: { accountId: userId },
      to: { people: [invitedById] },
    });
}

/** Forgets what has expired: links, sessions, counters. @returns how many of each. */
export async function sweepExpired(actor: Actor, now: Date): Promise<Swept> {
  const dayBefore = new Date(now.getTime() - 86_400_000);
  return withActor(actor, async (tx) => {
    const links = await tx.signInToken.deleteMany({ where: { expiresAt: { lt: now } } });
    const sessions = await tx.session.deleteMany({ where: { expiresAt: { lt: now } } });
    const counters = await tx.rateLimit.deleteMany({ where: { windowStart: { lt: dayBefore } } });
    await tellExpired(tx);
    const sentBefore = new Date(now.getTime() - INVITATIONS_KEPT_DAYS * 86_400_000);
    await tx.invitationLink.deleteMany({ where: { sentAt: { lt: sentBefore } } });
    return { links: links.count, sessions: sessions.count, counters: counters.count };
  });
}
