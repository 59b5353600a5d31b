import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { clientAddressHeader } from "../client-address.ts";
import type { Outcome } from "../refusals.ts";
import { isRefusal } from "../refusals.ts";
import { authSecret, sessionCookie, sessionDays } from "./cookie.ts";
import { findSessionByToken } from "./find-session.ts";

/** The door of a sign-in, whatever its method: checks who it is and starts a session. Refuses wrong_credentials, too_many_requests. */
export type SignIn = (
  credentials: { email: string; password: string },
  client: { address: string; userAgent: string },
) => Promise<Outcome<{ token: string; name: string }>>;

/**
 * next-auth carries the sign-in page's form, its CSRF protection and the cookie. Its JWT holds our session token only, and
 * nothing that a client sends to `/api/auth/session` changes it: what a person may do is read from the database each time.
 */
export function authOptions(signIn: SignIn): NextAuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: sessionDays * 24 * 60 * 60 },
    cookies: { sessionToken: sessionCookie },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(credentials, request) {
          if (!credentials) throw new Error("wrong_credentials");
          const outcome = await signIn(credentials, describeClient(request.headers));
          if (isRefusal(outcome)) throw new Error(outcome.refused);
          return { id: outcome.token, name: outcome.name };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sessionToken: user ? user.id : token.sessionToken }),
      async session({ token, session }) {
        const found = typeof token.sessionToken === "string" ? await findSessionByToken(token.sessionToken) : null;
        return found ? { expires: session.expires, user: { name: found.actor.name } } : { expires: session.expires };
      },
    },
  };
}

function describeClient(headers: Record<string, unknown> | undefined) {
  return {
    address: String(headers?.[clientAddressHeader] ?? ""),
    userAgent: String(headers?.["user-agent"] ?? ""),
  };
}
