import type { Actor, Key, Scope } from "../actor.ts";
import { ask } from "../database/pool.ts";
import { env } from "../env.ts";
import { Refused } from "../refusals.ts";
import { sessionCookie } from "../session/cookie.ts";
import { findSession } from "../session/current.ts";
import type { Session } from "../session/find-session.ts";
import { hashToken } from "../session/token.ts";

/**
 * Who calls the API: a program by its key, else a person by the session cookie. Throws `Refused` with not_signed_in,
 * session_ended, unknown_key, or foreign_origin for a cookie that a page of another site made the browser send.
 */
export async function requireCaller(request: Request): Promise<Actor> {
  const authorization = request.headers.get("authorization");
  if (authorization) return requireKey(authorization);
  return (await requireOwnSession(request)).actor;
}

/** The session behind a request's cookie, where a key won't do. Throws `Refused` as above. */
export async function requireOwnSession(request: Request): Promise<Session> {
  const session = await findSession();
  if (!session) throw new Refused(hasSessionCookie(request) ? "session_ended" : "not_signed_in");
  refuseForeignOrigin(request);
  return session;
}

/** The id by which a caller is told apart from others: a session's or a key's. */
export function callerId(caller: Actor): string {
  if (caller.kind === "person") return caller.sessionId;
  if (caller.kind === "key") return caller.keyId;
  throw new Error("a service doesn't call the API");
}

/** A browser names the page's site with every request that changes something; a program names none. */
export function refuseForeignOrigin(request: Request) {
  const origin = request.headers.get("origin");
  // Behind a proxy the Host may be another than the one people see; APP_URL names that one.
  const ours = [request.headers.get("host"), env.APP_URL && new URL(env.APP_URL).host];
  const isForeign = origin !== null && !ours.includes(URL.parse(origin)?.host);
  if (isForeign || request.headers.get("sec-fetch-site") === "cross-site") throw new Refused("foreign_origin");
}

async function requireKey(authorization: string): Promise<Key> {
  const [, prefix, secret] = /^Bearer cg_([a-z0-9]{8})_([\w-]{43})$/i.exec(authorization) ?? [];
  if (!prefix || !secret) throw new Refused("unknown_key");
  const [row] = await ask<KeyRow>("SELECT * FROM app_api_key($1, $2)", [prefix, hashToken(secret)]);
  if (!row) throw new Refused("unknown_key");
  return { kind: "key", workspaceId: row.workspace_id, keyId: row.key_id, name: row.name, scopes: row.scopes };
}

type KeyRow = { key_id: string; workspace_id: string; name: string; scopes: Scope[] };

function hasSessionCookie(request: Request): boolean {
  return request.headers.get("cookie")?.includes(`${sessionCookie.name}=`) ?? false;
}
