import { decode, encode } from "next-auth/jwt";
import { authSecret } from "../auth-secret.ts";
import { env } from "../env.ts";

/** A session ends after this many days whatever happens; the database ends it after a week without a request. */
export const sessionDays = 30;

const maxAge = sessionDays * 24 * 60 * 60;
const isSecure = env.APP_URL?.startsWith("https:") ?? false;

/** With https the name binds the cookie to this very host; over plain http (your own machine) browsers would refuse that name. */
export const sessionCookie = {
  name: isSecure ? "__Host-ground-session" : "ground-session",
  options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure, maxAge },
} as const;

/** The cookie's value for a session token: a JWT, encrypted by next-auth, that holds nothing else. */
export function sealToken(token: string): Promise<string> {
  return encode({ token: { sessionToken: token }, secret: authSecret(), maxAge });
}

/** The session token inside a cookie's value; null if it was not made here or is too old. */
export async function openToken(value: string): Promise<string | null> {
  const jwt = await decode({ token: value, secret: authSecret() }).catch(() => null);
  return typeof jwt?.sessionToken === "string" ? jwt.sessionToken : null;
}
