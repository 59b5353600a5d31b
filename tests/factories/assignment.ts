import { factNews } from "#facts.ts";
import { followFacts } from "#features/activity/commands/follow-facts.ts";
import { changeRotation } from "#features/leads/assignment/commands/change-rotation.ts";
import { assigning } from "#features/leads/assignment/reactions.ts";
import { recordEvent } from "#features/leads/timeline/commands/record-event.ts";
import { findLatestNews } from "#features/notifications/queries/find-news.ts";
import { notifying as notifyingOf } from "#features/notifications/reactions.ts";
import type { Person, Service } from "#platform/actor.ts";
import { isRefusal } from "#platform/refusals.ts";
import { aDraft as anEventDraft } from "./events.ts";
import { land, leadsOf } from "./landing.ts";
import { toRecord } from "./lead.ts";
import { untilSettled } from "./settled.ts";
import type { Cast } from "./workspace.ts";

const notifying = notifyingOf(factNews);

/** Lets the product react to all that has happened; answers how many facts it looked at. */
export async function react(workspaceId: string, at: Date): Promise<number> {
  let seen = 0;
  for (const reaction of [assigning, notifying]) {
    await untilSettled();
    for (let some = 1; some > 0; seen += some) some = await followFacts(reaction, workspaceId, at);
  }
  return seen;
}

/** What somebody is told of. */
export async function sentencesFor(person: Person): Promise<string[]> {
  return (await findLatestNews(person, factNews)).map(({ sentence }) => sentence);
}

/** The product itself, when it shares leads out. */
export function serviceOf(workspaceId: string): Service {
  return { kind: "service", workspaceId, name: "The rotation" };
}

/** Leads go to Sofia and Ravi in turn from a moment on. */
export async function turnOn({ sofia, ravi }: Cast, now: Date, capacity: number | null = null) {
  const members = [sofia, ravi].map(({ memberId }) => ({ memberId, capacity }));
  const outcome = await changeRotation(sofia, { revision: 1, isOn: true, members }, now);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
}

const growing = Array.from({ length: 900 }, (_, index) => 100 + index).values();

/** Leads that Marek hands over at a moment. */
export async function handOver({ marek }: Cast, count: number, now: Date): Promise<string[]> {
  const landed = await land(
    marek,
    Array.from({ length: count }, () => draftOf(growing.next().value ?? 0, [anEventDraft("received", "11-19")])),
  );
  const leadIds = landed.flatMap(({ leadId }) => leadId ?? []);
  for (const leadId of leadIds) await recordEvent(marek, toRecord(leadId, "qualified"), now);
  return leadIds;
}

/** Whose a workspace's leads are, in the order in which they came. */
export async function ownersOf(person: Person): Promise<(string | null)[]> {
  return (await leadsOf(person)).map(({ ownerId }) => ownerId);
}

/** A lead of which nothing is known but what happened to it. */
export function draftOf(number: number, events: ReturnType<typeof anEventDraft>[]) {
  return { identity: { system: "test", externalId: `${number}` }, values: {}, fields: {}, events };
}

/** Two inquiries that nobody looks after. */
export async function twoLeads(person: Person): Promise<string[]> {
  const landed = await land(person, [draftOf(1, []), draftOf(2, [])]);
  return landed.flatMap(({ leadId }) => leadId ?? []);
}
