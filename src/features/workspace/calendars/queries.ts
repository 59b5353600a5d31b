import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { calendarPolicy } from "./policy.ts";
import { standardCalendar } from "./rules/calendars.ts";
import { type Calendar, type Calendars, hours } from "./schema.ts";

/** The workspace's calendar and those of the teams that have one of their own. */
export async function findCalendars(actor: Actor): Promise<Calendars> {
  authorize(actor, calendarPolicy.read, undefined);
  return reading(actor, (db) => calendarsIn(db, actor.workspaceId));
}

/** The same inside a transaction that is open. */
export async function calendarsIn(db: Reads, workspaceId: string): Promise<Calendars> {
  const { timeZone, calendars } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true, calendars: true },
  });
  const kept = calendars.map(
    ({ team, revision, timeZone, week, exceptions }): Calendar => ({
      team,
      ...hours.parse({ timeZone, week, exceptions }),
      revision,
    }),
  );
  const ofTeam = (team: Calendar["team"]) => kept.find((calendar) => calendar.team === team) ?? null;
  return {
    workspace: ofTeam(null) ?? standardCalendar(timeZone),
    sales: ofTeam("sales"),
    marketing: ofTeam("marketing"),
  };
}
