import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { openToken, sessionCookie } from "./cookie.ts";
import { findSessionByToken, type Session } from "./find-session.ts";

/** The session of the current request, looked up once in it; null if nobody is signed in or the session has ended. */
export const findSession = cache(async (): Promise<Session | null> => {
  const cookie = (await cookies()).get(sessionCookie.name);
  const token = cookie && (await openToken(cookie.value));
  return token ? findSessionByToken(token) : null;
});

/** The session of the current page; without one the visitor goes to the sign-in and comes back afterwards. */
export async function requireSession(): Promise<Session> {
  const session = await findSession();
  if (session) return session;
  const hadCookie = (await cookies()).has(sessionCookie.name);
  const next = (await headers()).get("x-path") ?? "/";
  redirect(`/sign-in?${new URLSearchParams({ next, ...(hadCookie && { ended: "" }) })}`);
}

/** Takes the cookie from the browser; where its session is still live, end that first. */
export async function forgetSession() {
  (await cookies()).set(sessionCookie.name, "", { ...sessionCookie.options, maxAge: 0 });
}
