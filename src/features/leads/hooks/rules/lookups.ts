import { emailKey } from "../../intake/rules/keys.ts";
import type { LeadDraft } from "../../intake/schema.ts";
import type { Identity } from "../../schema.ts";
import type { KeptTold } from "../schema.ts";
import type { Properties, Told } from "./sender.ts";

const mostProperties = 100;
const mostActivities = 50;
const longestValue = 1_000;

/** Where there is no id, an e-mail address is the name that somebody is looked up by; no program is called so. */
export const byEmail = "e-mail";

/** By which name somebody is looked up; null where a message names nobody. */
export function lookupIdentity({ identity, values }: LeadDraft): Identity | null {
  if (identity) return identity;
  return values.email ? { system: byEmail, externalId: emailKey(values.email) } : null;
}

/** A draft under the name that its lead was looked up by, should it say none itself: of much that was told not all is kept. */
export function underName(draft: LeadDraft, { system, externalId }: Identity): LeadDraft {
  if (lookupIdentity(draft)) return draft;
  if (system !== byEmail) return { ...draft, identity: { system, externalId } };
  return { ...draft, values: { ...draft.values, email: externalId } };
}

/** What is kept of somebody unknown with one more message. Bounded: beyond that, what is told now stays. */
export function keptWith(kept: KeptTold | null, told: Told): KeptTold {
  const { lead = null, activities = [] } = kept ?? {};
  if (told.kind === "activity") return { lead, activities: [...activities, shortened(told)].slice(-mostActivities) };
  const before = Object.entries(lead?.properties ?? {}).filter(([name]) => !Object.hasOwn(told.properties, name));
  const properties = { ...Object.fromEntries(before), ...told.properties };
  return { lead: shortened({ ...lead, ...told, properties }), activities };
}

/** The messages that were kept, in the order in which they are told. */
export function messagesIn({ lead, activities }: KeptTold): readonly Told[] {
  return [...(lead ? [lead] : []), ...activities];
}

/** What was told of somebody unknown, by name. */
export function toldNames(kept: KeptTold): string[] {
  const { length: count } = kept.activities;
  const activities = count === 1 ? "a call, mail or meeting" : `${count} calls, mails or meetings`;
  return [...Object.keys(kept.lead?.properties ?? {}), ...(count > 0 ? [activities] : [])];
}

function shortened({ properties, others, ...told }: Told): KeptTold["activities"][number] {
  return { ...told, properties: bounded(properties), ...(others && { others: [...others] }) };
}

function bounded(properties: Properties): Record<string, string> {
  const latest = Object.entries(properties).slice(-mostProperties);
  // What was cut through the middle of a character can't be stored.
  const texts = latest.map(([name, value]) => [name, value.slice(0, longestValue)].map((text) => text.toWellFormed()));
  return Object.fromEntries(texts);
}
