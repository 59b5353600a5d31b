import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { calendarPolicy } from "../policy.ts";
import { calendarsIn } from "../queries.ts";
import { hoursOf } from "../rules/calendars.ts";
import type { Calendar, CalendarFact, RemoveTeamCalendarInput } from "../schema.ts";

/**
 * Takes a team's own calendar away, so that it works by the workspace's again, which is the answer. Again is a success;
 * refuses `changed_meanwhile` if somebody changed it since the revision in the input.
 */
export async function removeTeamCalendar(
  actor: Actor,
  { team, revision }: RemoveTeamCalendarInput,
  now: Date,
): Promise<Outcome<Calendar>> {
  return inTransaction(actor, async (tx) => {
    const { workspaceId } = actor;
    const calendars = await calendarsIn(tx.read, workspaceId);
    const proof = authorize(actor, calendarPolicy.remove, undefined);

    const removed = calendars[team];
    if (!removed) return calendars.workspace;
    const { count } = await tx.write(proof).calendar.deleteMany({ where: { workspaceId, team, revision } });
    if (count === 0) return refuse("changed_meanwhile");
    const fact: CalendarFact = {
      type: "calendar.removed",
      payload: { team, from: hoursOf(removed), to: hoursOf(calendars.workspace) },
    };
    await recordFact(tx, proof, fact, now);
    return calendars.workspace;
  });
}
