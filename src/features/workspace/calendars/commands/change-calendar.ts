import type { Actor } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { calendarPolicy } from "../policy.ts";
import { calendarsIn } from "../queries.ts";
import { decideCalendarChange, editableCalendar, hoursOf } from "../rules/calendars.ts";
import type { Calendar, CalendarFact, ChangeCalendarInput } from "../schema.ts";

/**
 * Sets when the workspace works, or a team that differs. Refuses `no_working_time` for a week without any and
 * `changed_meanwhile` if somebody changed the calendar since the revision in the input; the same hours again are a success
 * that changes nothing.
 */
export async function changeCalendar(actor: Actor, input: ChangeCalendarInput, now: Date): Promise<Outcome<Calendar>> {
  return inTransaction(actor, async (tx) => {
    const calendars = await calendarsIn(tx.read, actor.workspaceId);
    const proof = authorize(actor, calendarPolicy.change, undefined);

    const { team } = input;
    const current = editableCalendar(calendars, team);
    const isSet = team === null || calendars[team] !== null;
    const decision = decideCalendarChange(current, isSet, input);
    if (decision === "unchanged") return current;
    if (decision !== "changed") return refuse(decision);

    const changed: Calendar = { team, ...hoursOf(input), revision: input.revision + 1 };
    if (!(await keep(tx, proof, changed))) return refuse("changed_meanwhile");
    const fact: CalendarFact = {
      type: isSet ? "calendar.changed" : "calendar.added",
      payload: { team, from: hoursOf(current), to: hoursOf(changed) },
    };
    await recordFact(tx, proof, fact, now);
    return changed;
  });
}

/** Writes the calendar over the one at the revision before, or as the first; false if that was no longer to be had. */
async function keep(tx: Transaction, proof: Proof, calendar: Calendar): Promise<boolean> {
  const { workspaceId } = proof.actor;
  const { team, revision } = calendar;
  const data = { ...hoursOf(calendar), revision };
  const moved = await tx
    .write(proof)
    .calendar.updateMany({ where: { workspaceId, team, revision: revision - 1 }, data });
  if (moved.count > 0) return true;
  // A calendar begins at the revision after that of what held before anybody set it.
  if (revision > 2) return false;
  const made = await tx
    .write(proof)
    .calendar.createMany({ data: { workspaceId, team, ...data }, skipDuplicates: true });
  return made.count > 0;
}
