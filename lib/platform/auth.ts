import "server-only";
import { randomBytes } from "node:crypto";
import { NextRequest } from "next/server";
import NextAuth, { type NextAuthOptions } from "next-auth";
import EmailProvider from "next-auth/providers/email";
import { authAdapter } from "./auth-adapter";
import { env } from "./env";
import { sessionCookieName } from "./session";

/**
 * A working day, counted from the sign-in and never prolonged: reading a page then writes nothing, and a stolen cookie
 * is worth little. The same as a ProConnect session.
 */
export const SESSION_HOURS = 12;

function authOptions(): NextAuthOptions {
  return {
    secret: env().authSecret,
    adapter: authAdapter,
    session: {
      strategy: "database",
      maxAge: SESSION_HOURS * 3600,
      generateSessionToken: () => randomBytes(32).toString("base64url"),
    },
    useSecureCookies: env().appUrl.startsWith("https:"),
    // Links are minted and mailed by lib/features/accounts/sign-in; next-auth checks them and opens the session.
    providers: [EmailProvider({ sendVerificationRequest: () => Promise.resolve() })],
    callbacks: {
      // An address without an enabled account arrives here as a made-up user.
      signIn: async ({ user }) => (await authAdapter.getUserByEmail(user.email ?? "")) !== null,
      // Where to go next is decided by the caller, from a path that was checked.
      redirect: ({ baseUrl }) => baseUrl,
    },
  };
}

/**
 * The one way in: next-auth's e-mail callback, which burns the token and opens the session.
 * Route handlers only: it reads the cookies of the request at hand, and ends the session they name.
 * @returns the Set-Cookie header of the new session; null when the link is unknown, used, expired, or its account disabled.
 * @throws when the database does not answer.
 */
export async function signInWithToken(token: string): Promise<string | null> {
  // next-auth 4 takes the address of the site from the environment only.
  process.env.NEXTAUTH_URL = env().appUrl;
  const callback = new URL("/api/auth/callback/email", env().appUrl);
  callback.searchParams.set("token", token);
  const answer: Response = await NextAuth(
    new NextRequest(callback, { method: "POST" }),
    { params: Promise.resolve({ nextauth: ["callback", "email"] }) },
    authOptions(),
  );
  const leadsTo = new URL(answer.headers.get("Location") ?? "/", env().appUrl);
  const failure = leadsTo.searchParams.get("error");
  if (answer.status >= 400 || failure === "Callback") throw new Error("next-auth could not open the session");
  // Its other cookies serve pages that this site does not have.
  return answer.headers.getSetCookie().find((cookie) => cookie.startsWith(`${sessionCookieName()}=`)) ?? null;
}

/** Ends the session that the cookie names, in the database, so that a copy of the cookie is worth nothing. */
export async function endSession(sessionToken: string): Promise<void> {
  await authAdapter.deleteSession(sessionToken);
}
