import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { growingId } from "#platform/growing-id.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { timelinePolicy } from "../policy.ts";
import { isErased } from "../queries/is-erased.ts";
import { eventAnswerOf } from "../rules/answer.ts";
import { decideEvent } from "../rules/decide.ts";
import { originOf } from "../rules/origin.ts";
import { project } from "../rules/project.ts";
import { contentOf, moneyProblems } from "../rules/record.ts";
import { eventFactOf } from "../rules/words.ts";
import type { RecordEventInput, Recorded, TimelineEvent } from "../schema.ts";
import { lockLead } from "./lock-lead.ts";
import { moveLeads } from "./move-leads.ts";

/**
 * Records what happened to a lead, when it occurred or now, and answers it with the stage that the lead stands at by that. The
 * same event again, by its name or its content, is a success. Refuses `not_found`, `event_cannot_follow` with the lead's current
 * stage, `lead_erased`, `event_in_future`, `event_followed`, `event_elsewhere` if its name is that of another lead's event, and
 * `invalid_input` for money in another currency.
 */
export async function recordEvent(actor: Actor, input: RecordEventInput, now: Date): Promise<Outcome<Recorded>> {
  return inTransaction(actor, async (tx) => {
    const { workspaceId } = actor;
    const lead = await lockLead(tx, workspaceId, input.leadId);
    if (!lead) return refuse("not_found");
    const { stage } = project(lead.events);
    const proof = authorize(actor, timelinePolicy[input.type], { stage });
    if (await isErased(tx.read, workspaceId, lead.id)) return refuse("lead_erased");
    const { currency } = await tx.read.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
    const problems = moneyProblems(input, currency);
    if (problems) return refuse("invalid_input", problems);

    const event = eventIn(actor, input, now);
    const decision = decideEvent(lead.events, event, now);
    if (decision === "event_cannot_follow") return { ...refuse(decision), stage };
    if (decision === "event_in_future" || decision === "event_followed") return refuse(decision);
    if (decision !== "recorded") return { event: eventAnswerOf(decision.repeats, lead.events, currency), stage };
    if (await isElsewhere(tx, workspaceId, event)) return refuse("event_elsewhere");

    await moveLeads(tx, proof, [{ lead, added: [event] }], now);
    const after = [...lead.events, event];
    const to = project(after).stage;
    await recordFact(tx, proof, eventFactOf(input.type, { leadId: lead.id, eventId: event.id, from: stage, to }), now);
    return { event: eventAnswerOf(event, after, currency), stage: to };
  });
}

function eventIn(actor: Actor, input: RecordEventInput, now: Date): TimelineEvent {
  const { externalId, system = actor.kind === "key" ? actor.name : "common-ground" } = input;
  return {
    ...contentOf(input),
    ...originOf(actor),
    id: growingId(),
    occurredAt: input.occurredAt ?? now,
    recordedAt: now,
    importId: null,
    identity: externalId ? { system, externalId } : null,
  };
}

/** The timeline at hand doesn't have an event of this name; perhaps another one has. */
async function isElsewhere({ read }: Transaction, workspaceId: string, { identity }: TimelineEvent): Promise<boolean> {
  if (!identity) return false;
  const { system, externalId } = identity;
  const found = await read.leadEvent.findFirst({
    where: { workspaceId, sourceSystem: system, externalId },
    select: { id: true },
  });
  return found !== null;
}
