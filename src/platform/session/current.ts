import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Person, Role, Team } from "../actor.ts";
import { translateError } from "../database/errors.ts";
import { pool } from "../database/pool.ts";
import { openToken, sessionCookie } from "./cookie.ts";
import { hashToken } from "./token.ts";

/** A live session: who acts, and what every page shows around itself. */
export type Session = {
  readonly actor: Person;
  readonly email: string;
  readonly title: string;
  readonly workspaceName: string;
  /** IANA name of the workspace's zone. */
  readonly timeZone: string;
};

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

/** Looks a session up by the token in its cookie, in one round trip. */
export async function findSessionByToken(token: string): Promise<Session | null> {
  const { rows } = await pool
    .query<SessionRow>("SELECT * FROM app_session_person($1)", [hashToken(token)])
    .catch((error: unknown) => Promise.reject(translateError(error)));
  const row = rows[0];
  if (!row) return null;
  return {
    actor: {
      kind: "person",
      workspaceId: row.workspace_id,
      memberId: row.member_id,
      sessionId: row.session_id,
      name: row.name,
      role: row.role,
      team: row.team,
      isAdmin: row.is_admin,
    },
    email: row.email,
    title: row.title,
    workspaceName: row.workspace_name,
    timeZone: row.time_zone,
  };
}

type SessionRow = {
  session_id: string;
  member_id: string;
  workspace_id: string;
  workspace_name: string;
  time_zone: string;
  name: string;
  email: string;
  role: Role;
  team: Team | null;
  is_admin: boolean;
  title: string;
};
