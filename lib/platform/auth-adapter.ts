import "server-only";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import { systemActor } from "./actors";
import { withActor } from "./db";
import { maySignIn } from "./may-sign-in";
import { hashSessionToken } from "./session";

const signIn = systemActor("connexion");

type UserRow = { readonly id: string; readonly email: string; readonly name: string };

const toUser = ({ id, email, name }: UserRow): AdapterUser => ({ id, email, name, emailVerified: null });

function findEnabledUser(where: { id: string } | { email: string }): Promise<AdapterUser | null> {
  return withActor(signIn, async (tx) => {
    const row = await tx.user.findFirst({ where: { ...where, ...maySignIn(new Date()) } });
    return row && toUser(row);
  });
}

/**
 * What next-auth keeps, in our tables. Accounts come from invitations only, so it can create none; a disabled account
 * is nobody. Session tokens are hashed here: next-auth would store the cookie itself.
 */
export const authAdapter = {
  createUser: () => Promise.reject(new Error("accounts are created by invitation")),
  getUser: (id) => findEnabledUser({ id }),
  getUserByEmail: (email) => findEnabledUser({ email }),
  getUserByAccount: () => null,
  linkAccount: () => Promise.reject(new Error("no outside identity provider is configured")),

  /**
   * next-auth calls it once per sign-in, and for nothing else. Whoever belongs nowhere yet accepts by it the invitation that
   * brought them here, the latest one; the others wait for their answer.
   */
  updateUser: ({ id }) =>
    withActor(signIn, async (tx) => {
      const [accepted] = await tx.$queryRaw<{ name: string }[]>`
        UPDATE membership m SET accepted_at = now() FROM organisation o
        WHERE o.id = m.organisation_id AND m.user_id = ${id}::uuid AND m.organisation_id = (
            SELECT i.organisation_id FROM membership i WHERE i.user_id = ${id}::uuid AND i.disabled_at IS NULL
              AND i.accepted_at IS NULL AND i.expires_at > now() ORDER BY i.since DESC LIMIT 1)
          AND NOT EXISTS (SELECT FROM membership s WHERE s.user_id = ${id}::uuid AND s.accepted_at IS NOT NULL AND s.disabled_at IS NULL)
        RETURNING o.name`;
      const user = toUser(await tx.user.update({ where: { id }, data: { lastSignInAt: new Date() } }));
      if (accepted)
        await tx.$executeRaw`
          INSERT INTO journal_entry (actor_id, actor_name, organisation_name, verb, subject_kind, subject_key)
          VALUES (${id}::uuid, ${user.name ?? ""}, ${accepted.name}, 'accept', 'user', ${id})`;
      return user;
    }),

  createSession: ({ sessionToken, userId, expires }) =>
    withActor(signIn, async (tx) => {
      await tx.session.create({
        data: { tokenHash: hashSessionToken(sessionToken), userId, expiresAt: expires },
      });
      return { sessionToken, userId, expires };
    }),

  getSessionAndUser: (sessionToken) =>
    withActor(signIn, async (tx) => {
      const row = await tx.session.findUnique({
        where: { tokenHash: hashSessionToken(sessionToken) },
        include: { user: true },
      });
      if (!row || row.user.disabledAt !== null || row.expiresAt <= new Date()) return null;
      return {
        session: { sessionToken, userId: row.userId, expires: row.expiresAt },
        user: toUser(row.user),
      };
    }),

  /** Sessions are not prolonged (SESSION_HOURS). */
  updateSession: () => null,

  deleteSession: (sessionToken) =>
    withActor(signIn, async (tx) => {
      await tx.session.deleteMany({ where: { tokenHash: hashSessionToken(sessionToken) } });
    }),

  createVerificationToken: (link) =>
    withActor(signIn, async (tx) => {
      await tx.signInToken.create({
        data: { tokenHash: link.token, email: link.identifier, expiresAt: link.expires },
      });
      return link;
    }),

  /** One statement finds and burns it, so of two requests at once only one signs in. */
  useVerificationToken: ({ token }) =>
    withActor(signIn, async (tx) => {
      const [row] = await tx.$queryRaw<{ email: string; expires_at: Date }[]>`
        DELETE FROM sign_in_token WHERE token_hash = ${token} RETURNING email, expires_at`;
      return row ? { identifier: row.email, token, expires: row.expires_at } : null;
    }),
} satisfies Adapter;
