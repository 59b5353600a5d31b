import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { idleDays } from "#platform/session/find-session.ts";
import { sessionPolicy } from "./policy.ts";
import { deviceName } from "./rules.ts";

export type SessionItem = {
  readonly id: string;
  /** "Firefox on Windows" */
  readonly device: string;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly isThisOne: boolean;
};

/** The person's own live sessions, the fifty most recently used first. Row-level security would show them no others either. */
export async function listSessions(person: Person, now: Date): Promise<SessionItem[]> {
  const { workspaceId, memberId } = person;
  authorize(person, sessionPolicy.list, person);
  const stillSeen = new Date(now.getTime() - idleDays * 24 * 60 * 60 * 1_000);
  const sessions = await reading(person, (db) =>
    db.session.findMany({
      where: { workspaceId, memberId, endedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: stillSeen } },
      orderBy: { lastSeenAt: "desc" },
      take: 50,
      select: { id: true, userAgent: true, startedAt: true, lastSeenAt: true },
    }),
  );
  return sessions.map(({ userAgent, ...session }) => ({
    ...session,
    device: deviceName(userAgent),
    isThisOne: session.id === person.sessionId,
  }));
}
