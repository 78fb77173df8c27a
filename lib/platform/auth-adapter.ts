import "server-only";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import { systemActor } from "./actors";
import { withActor } from "./db";
import { hashSessionToken } from "./session";

const signIn = systemActor("connexion");

type UserRow = { readonly id: string; readonly email: string; readonly name: string };

const toUser = ({ id, email, name }: UserRow): AdapterUser => ({ id, email, name, emailVerified: null });

function findEnabledUser(where: { id: string } | { email: string }): Promise<AdapterUser | null> {
  return withActor(signIn, async (tx) => {
    const row = await tx.user.findFirst({ where: { ...where, disabledAt: null } });
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

  /** next-auth calls it once per sign-in, and for nothing else. */
  updateUser: ({ id }) =>
    withActor(signIn, async (tx) =>
      toUser(await tx.user.update({ where: { id }, data: { lastSignInAt: new Date() } })),
    ),

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
