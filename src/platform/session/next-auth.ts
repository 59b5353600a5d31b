import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { z } from "zod";
import { authSecret } from "../auth-secret.ts";
import { type Client, describeClient } from "../client-address.ts";
import { log } from "../log.ts";
import { parseInput } from "../parse.ts";
import { isRefusal, type Outcome, Refused } from "../refusals.ts";
import { sessionCookie, sessionDays } from "./cookie.ts";

/** A way to sign in: what it asks for, and the command that checks it and starts a session. */
export type SignIn<Input> = {
  readonly input: z.ZodType<Input>;
  readonly run: (input: Input, client: Client, now: Date) => Promise<Outcome<{ token: string; name: string }>>;
};

/**
 * next-auth carries the sign-in form, its protection against forged requests, and the cookie. Its JWT holds our session token
 * only; what a person may do is read from the database at each request. The answer's `error` is a code of our refusals.
 */
export function authOptions<Input>({ input, run }: SignIn<Input>): NextAuthOptions {
  const provider = CredentialsProvider({
    credentials: { email: { type: "email" }, password: { type: "password" } },
    async authorize(credentials, request) {
      // Beside these two come fields of its own.
      const parsed = parseInput(input, { email: credentials?.email, password: credentials?.password });
      if (isRefusal(parsed)) throw new Error("wrong_credentials");
      const client = describeClient(new Headers(request.headers as Record<string, string>));
      const outcome = await run(parsed.input, client, new Date()).catch(asRefusal);
      if (isRefusal(outcome)) throw new Error(outcome.refused);
      return { id: outcome.token, name: outcome.name };
    },
  });
  return {
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: sessionDays * 24 * 60 * 60 },
    cookies: { sessionToken: sessionCookie },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [provider],
    callbacks: { jwt: ({ token, user }) => ({ sessionToken: user ? user.id : token.sessionToken }) },
    logger: {
      error: (code) => log.warn({ code }, "next-auth refused a request"),
      warn: (code) => log.debug({ code }, "next-auth warns"),
      debug: () => {},
    },
  };
}

function asRefusal(error: unknown): Outcome<never> {
  if (error instanceof Refused) return { refused: error.code };
  log.error({ err: error }, "a sign-in failed");
  return { refused: "unexpected" };
}
