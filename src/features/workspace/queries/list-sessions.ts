import type { Person } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { deviceName } from "../rules.ts";

export type SessionItem = {
  readonly id: string;
  /** "Firefox on Windows" */
  readonly device: string;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly isThisOne: boolean;
};

/** The person's own live sessions, the most recently used first. Row-level security shows them no others. */
export async function listSessions(person: Person, now: Date): Promise<SessionItem[]> {
  const sessions = await reading(person, (db) =>
    db.session.findMany({
      where: { workspaceId: person.workspaceId, endedAt: null, expiresAt: { gt: now } },
      orderBy: { lastSeenAt: "desc" },
      select: { id: true, userAgent: true, startedAt: true, lastSeenAt: true },
    }),
  );
  return sessions.map(({ userAgent, ...session }) => ({
    ...session,
    device: deviceName(userAgent),
    isThisOne: session.id === person.sessionId,
  }));
}
