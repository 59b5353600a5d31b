import { randomUUIDv7 } from "node:crypto";
import { type Actor, memberBehind } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import type { Day } from "#platform/day.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { calendarsIn } from "../../../workspace/calendars/queries.ts";
import { calendarOf } from "../../../workspace/calendars/rules/calendars.ts";
import { todayIn } from "../../../workspace/queries.ts";
import { followUpPolicy } from "../policy.ts";
import { findOpen, lockLeadToFollow } from "../queries/stored-follow-up.ts";
import { decideFollowUp } from "../rules/decide.ts";
import { nearDay } from "../rules/near-days.ts";
import { type FollowUp, type FollowUpFact, nearDays, type SetFollowUpInput } from "../schema.ts";

/**
 * Says on which day of the workspace a lead is spoken with again; what is open already is moved there. Near days are counted
 * by the calendar of Sales. Refuses `not_found`, `lead_closed`, `nobodys_lead`, `changed_meanwhile` and `day_over`.
 */
export async function setFollowUp(actor: Actor, input: SetFollowUpInput, now: Date): Promise<Outcome<FollowUp>> {
  const proof = authorize(actor, followUpPolicy.set, undefined);
  const { workspaceId } = actor;
  const { note, revision } = input;
  return inTransaction(actor, async (tx) => {
    const lead = await lockLeadToFollow(tx.read, workspaceId, input.leadId);
    if (!lead) return refuse("not_found");
    const { id: leadId } = lead;
    const open = await findOpen(tx.read, workspaceId, leadId);
    const { today, dueOn } = await daysMeant(tx, workspaceId, input, now);
    const wish = { dueOn, note, revision, memberId: memberBehind(actor) };
    const decision = decideFollowUp(lead, open, wish, today);
    if (typeof decision === "string") return refuse(decision);
    if ("stays" in decision) return decision.stays;

    const known = open ?? { id: randomUUIDv7(), leadId, createdAt: now, revision: 0 };
    const set = { ...known, ...decision.becomes, revision: known.revision + 1 };
    const row = { ...set, dueOn: new Date(dueOn), remindedAt: null };
    const db = tx.write(proof);
    if (open) await db.followUp.update({ where: { workspaceId_id: { workspaceId, id: set.id } }, data: row });
    else await db.followUp.create({ data: { workspaceId, ...row } });
    const { id: followUpId, memberId } = set;
    const fact: FollowUpFact = { type: "follow_up.set", payload: { followUpId, leadId, memberId, dueOn } };
    await recordFact(tx, proof, fact, now);
    return set;
  });
}

/** Today in the workspace, and the day that is wished for. */
async function daysMeant({ read }: Transaction, workspaceId: string, { dueOn }: SetFollowUpInput, now: Date) {
  const today = await todayIn(read, workspaceId, now);
  const near = nearDays.find((name) => name === dueOn);
  if (!near) return { today, dueOn };
  const calendar = calendarOf(await calendarsIn(read, workspaceId), "sales");
  return { today, dueOn: nearDay(near, today, calendar) } satisfies Record<string, Day>;
}
