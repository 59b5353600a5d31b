import { inject } from "vitest";
import type { Person } from "#platform/actor.ts";
import { sealToken, sessionCookie } from "#platform/session/cookie.ts";
import { type Listener, listenAt } from "./listener.ts";
import { promisedAnswer } from "./promised-answer.ts";
import { aSession } from "./workspace.ts";

export type Answer = { status: number; headers: Headers; body: unknown };
export type Call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

/** A program that calls the running app with these headers. An answer that isn't what the API's document promises is thrown. */
export function caller(credentials: Record<string, string> = {}): Call {
  const { baseUrl } = inject("app");
  return async (method, path, body, headers = {}) => {
    const response = await fetch(new URL(path, baseUrl), {
      method,
      redirect: "manual",
      headers: { ...(body !== undefined && { "Content-Type": "application/json" }), ...credentials, ...headers },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const type = response.headers.get("content-type") ?? "";
    // A stream has no end; that it began is the answer.
    if (type.startsWith("text/event-stream")) await response.body?.cancel();
    const text = response.bodyUsed ? "" : await response.text();
    const answered = /json/.test(type) ? JSON.parse(text) : text;
    // Who speaks XML is answered in the words of its own program, which the document doesn't promise.
    if (response.ok && !/xml/.test(type)) (await promisedAnswer(method, path, response.status))?.parse(answered);
    return { status: response.status, headers: response.headers, body: answered };
  };
}

/** A person's browser, or their program, with a live session. */
export async function callerAs(person: Person): Promise<Call> {
  return caller({ Cookie: await sessionCookieOf(await aSession(person)) });
}

/** Somebody who listens to the running app's stream, with the cookie of a session. */
export function aListener(cookie: string, query: Record<string, string> = {}): Promise<Listener> {
  return listenAt(inject("app").baseUrl, cookie, query);
}

/** The header that carries a session's token. */
export async function sessionCookieOf(token: string): Promise<string> {
  return `${sessionCookie.name}=${await sealToken(token)}`;
}

/** A program with an API key. */
export function callerWithKey(key: string): Call {
  return caller({ Authorization: `Bearer ${key}` });
}
