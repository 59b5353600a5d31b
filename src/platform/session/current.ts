import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { openToken, sealToken, sessionCookie } from "./cookie.ts";
import { findSessionByToken, type Session } from "./find-session.ts";
import { localeOf } from "./locale.ts";

/** A live session and how its reader writes numbers and dates: a BCP 47 tag, from what the browser prefers. */
type CurrentSession = Session & { readonly locale: string };

/** The session of the current request, looked up once in it; null if nobody is signed in or the session has ended. */
export const findSession = cache(async (): Promise<CurrentSession | null> => {
  const cookie = (await cookies()).get(sessionCookie.name);
  const token = cookie && (await openToken(cookie.value));
  const session = token ? await findSessionByToken(token) : null;
  return session && { ...session, locale: localeOf((await headers()).get("accept-language")) };
});

/** The session of the current page; without one the visitor goes to the sign-in and comes back afterwards. */
export async function requireSession(): Promise<CurrentSession> {
  const session = await findSession();
  if (session) return session;
  const hadCookie = (await cookies()).has(sessionCookie.name);
  const next = (await headers()).get("x-path") ?? "/";
  redirect(`/sign-in?${new URLSearchParams({ next, ...(hadCookie && { ended: "" }) })}`);
}

/** Gives the browser the cookie of a session that has just started. */
export async function keepSession(token: string) {
  (await cookies()).set(sessionCookie.name, await sealToken(token), sessionCookie.options);
}

/** Takes the cookie from the browser; where its session is still live, end that first. */
export async function forgetSession() {
  (await cookies()).set(sessionCookie.name, "", { ...sessionCookie.options, maxAge: 0 });
}
