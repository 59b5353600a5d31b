import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { growingId } from "#platform/growing-id.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { correcting } from "../policy.ts";
import { isErased } from "../queries/is-erased.ts";
import { eventAnswerOf } from "../rules/answer.ts";
import { decideCorrection } from "../rules/decide.ts";
import { originOf } from "../rules/origin.ts";
import { project } from "../rules/project.ts";
import { eventFactOf } from "../rules/words.ts";
import type { CorrectEventInput, Recorded } from "../schema.ts";
import { lockLead } from "./lock-lead.ts";
import { moveLeads } from "./move-leads.ts";

/**
 * Takes back an event that was a mistake, by a further event: history stays as it was told, and the lead stands as if it had
 * never been. Answers the event with the lead's stage; once more is a success. Refuses `not_found`, `lead_erased`, `event_stays` for what is
 * never taken back, and `event_followed` where later events rest on it.
 */
export async function correctEvent(actor: Actor, input: CorrectEventInput, now: Date): Promise<Outcome<Recorded>> {
  return inTransaction(actor, async (tx) => {
    const { eventId, reason } = input;
    const lead = await lockLead(tx, actor.workspaceId, input.leadId);
    const wrong = lead?.events.find(({ id }) => id === eventId);
    if (!lead || !wrong) return refuse("not_found");
    const { stage } = project(lead.events);
    const proof = authorize(actor, correcting(wrong.type), { stage });
    if (await isErased(tx.read, actor.workspaceId, lead.id)) return refuse("lead_erased");
    const { currency } = await tx.read.workspace.findUniqueOrThrow({ where: { id: actor.workspaceId } });

    const correction = {
      type: "corrected" as const,
      data: { eventId, ...(reason && { reason }) },
      ...originOf(actor),
      id: growingId(),
      occurredAt: now,
      recordedAt: now,
      importId: null,
      identity: null,
    };
    const decision = decideCorrection(lead.events, correction, null, now);
    if (decision === "corrected_already") return { event: eventAnswerOf(wrong, lead.events, currency), stage };
    if (decision !== "corrected") return refuse(decision);

    await moveLeads(tx, proof, [{ lead, added: [correction] }], now);
    const after = [...lead.events, correction];
    const to = project(after).stage;
    await recordFact(tx, proof, eventFactOf("corrected", { leadId: lead.id, eventId, from: stage, to }), now);
    return { event: eventAnswerOf(wrong, after, currency), stage: to };
  });
}
