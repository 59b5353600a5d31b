import { assignLeads } from "#features/leads/assignment/commands/assign-leads.ts";
import { recordEvent } from "#features/leads/timeline/commands/record-event.ts";
import { type RecordEventInput, recordEventInput } from "#features/leads/timeline/schema.ts";
import type { Person } from "#platform/actor.ts";
import { isRefusal } from "#platform/refusals.ts";
import { aDraft } from "./drafts.ts";
import { aDraft as anEventDraft } from "./events.ts";
import { land } from "./landing.ts";
import type { Cast } from "./workspace.ts";

/** Jane Hill's lead, handed over to Sales, unless a test says what else happened to her. */
export async function aLead(
  { marek }: Cast,
  events = [anEventDraft("received", "11-19"), anEventDraft("qualified", "11-20")],
): Promise<string> {
  const [landed] = await land(marek, [aDraft({ events })]);
  if (!landed?.leadId) throw new Error("Jane's lead has not landed");
  return landed.leadId;
}

/** The same, given to somebody. */
export async function aLeadOf(house: Cast, { memberId }: Person): Promise<string> {
  const leadId = await aLead(house);
  await assignLeads(house.sofia, { leadIds: [leadId], ownerId: memberId }, new Date("2026-11-20T10:00:00.000Z"));
  return leadId;
}

/** What a person or a program sends to record something of a lead. */
export function toRecord(leadId: string, type: string, rest: object = {}): RecordEventInput {
  return recordEventInput.parse({ leadId, type, ...rest });
}

/** A call that somebody logs just now; answers the event's id. */
export async function aTouch(person: Person, leadId: string): Promise<string> {
  const call = toRecord(leadId, "touch", { channel: "call", direction: "outbound" });
  const outcome = await recordEvent(person, call, new Date());
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome.event.id;
}
