import type { CampaignDraft, SpendDraft } from "../../campaigns/schema.ts";
import type { LeadDraft } from "../../intake/schema.ts";
import { type Identity, isLeadText, type LeadText } from "../../schema.ts";
import type { EventDraft } from "../../timeline/schema.ts";
import type { ImportSettings, RowProblem, Target } from "../schema.ts";
import { eventOfKind, eventsOf, touchDraft } from "./event-drafts.ts";
import { longSalesforceId } from "./salesforce-id.ts";
import type { Told } from "./told.ts";

/** What a row comes to. Skipped: it says nothing, as a footer or a row of empty cells does; the reason is a sentence. */
export type ReadRow =
  | { readonly kind: "lead"; readonly draft: LeadDraft }
  | { readonly kind: "campaign"; readonly campaign: CampaignDraft }
  | { readonly kind: "spend"; readonly spend: SpendDraft }
  | { readonly kind: "skipped"; readonly reason: string }
  | { readonly kind: "problems"; readonly reasons: RowProblem["reasons"] };

/** What all rows of a file have in common. */
export type Whole = { readonly target: Target; readonly settings: ImportSettings; readonly now: Date };

/** What the cells of a row come to together. */
export function draftOf(whole: Whole, told: Told): ReadRow {
  switch (whole.target) {
    case "leads":
      return leadRow(whole, told);
    case "events":
      return eventRow(whole, told);
    case "activities":
      return activityRow(whole, told);
    case "campaigns":
      return campaignRow(told);
    case "spend":
      return spendRow(told);
  }
}

function leadRow({ settings, now }: Whole, told: Told): ReadRow {
  const identity = identityOf(told, settings);
  const values = valuesOf(told);
  if (!identity && !identifying.some((text) => values[text])) {
    return problem("Nothing says who this is: no id, e-mail address, name, company or phone.");
  }
  const createdAt = told.moments.get("createdAt");
  const campaign = told.texts.get("campaign");
  const draft: LeadDraft = {
    identity,
    values,
    fields: told.fields,
    ...(campaign && { campaign }),
    ...(told.ownerId && { ownerId: told.ownerId }),
    ...(createdAt && { createdAt }),
    events: eventsOf(told, createdAt ?? now).map((event) => named(event, identity)),
  };
  return { kind: "lead", draft };
}

/** A row about a lead that is known: what happened, by its kind or by dated columns, and custom fields on top. */
function eventRow(whole: Whole, told: Told): ReadRow {
  const at = told.moments.get("occurredAt");
  const events = [...eventsOf(told, at ?? whole.now)];
  if (told.event) {
    if (!at) return problem("Nothing says when this happened.");
    const event = eventOfKind(told, told.event, at);
    if (!event) return { kind: "skipped", reason: "It tells of nothing that belongs to a lead's timeline." };
    events.push(withOwnName(event, told, whole.settings));
  } else if (events.length === 0 && Object.keys(told.fields).length === 0) {
    return problem("Nothing says what happened.");
  }
  return joined(whole, told, events);
}

function activityRow(whole: Whole, told: Told): ReadRow {
  const at = told.moments.get("occurredAt");
  if (told.channel === "none") return { kind: "skipped", reason: "It is no call, mail, meeting or message." };
  if (!at) return problem("Nothing says when this happened.");
  return joined(whole, told, [withOwnName(touchDraft(told, at), told, whole.settings)]);
}

function joined({ settings }: Whole, told: Told, events: readonly EventDraft[]): ReadRow {
  const identity = identityOf(told, settings);
  const email = told.texts.get("email");
  if (!identity && !email) return problem("Nothing says whose this is.", settings.join?.column);
  return { kind: "lead", draft: { identity, values: email ? { email } : {}, fields: told.fields, events } };
}

function campaignRow({ texts, days }: Told): ReadRow {
  const [name, channel] = [texts.get("name"), texts.get("channel")];
  const [startsOn, endsOn] = [days.get("startsOn"), days.get("endsOn")];
  if (!name) return problem("The campaign has no name.");
  if (startsOn && endsOn && endsOn < startsOn) return problem(`The campaign ends on ${endsOn}, before it starts.`);
  const campaign = { name, ...(channel && { channel }), ...(startsOn && { startsOn }), ...(endsOn && { endsOn }) };
  return { kind: "campaign", campaign };
}

function spendRow({ texts, days, amounts }: Told): ReadRow {
  const [campaign, month, amountMinor] = [texts.get("campaign"), days.get("month"), amounts.get("amount")];
  if (!campaign) return problem("Nothing says for which campaign this was spent.");
  if (!month) return problem("Nothing says in which month this was spent.");
  if (amountMinor === undefined) return problem("Nothing says how much was spent.");
  return { kind: "spend", spend: { campaign, month, amountMinor } };
}

const identifying: readonly LeadText[] = ["email", "firstName", "lastName", "company", "phone"];

function valuesOf({ texts }: Told): Partial<Record<LeadText, string>> {
  const fullName = texts.get("fullName");
  const values: Partial<Record<LeadText, string>> = fullName ? namesIn(fullName) : {};
  for (const [name, text] of texts) if (isLeadText(name)) values[name] = text;
  return values;
}

/** "Camille Durand" and "Durand, Camille"; of more words the last is taken for the last name. */
function namesIn(fullName: string): { firstName?: string; lastName: string } {
  const [last = "", first = ""] = fullName.split(",", 2).map((part) => part.trim());
  if (last && first) return { firstName: first, lastName: last };
  const words = fullName.split(/\s+/);
  const lastName = words.at(-1) ?? fullName;
  return words.length > 1 ? { firstName: words.slice(0, -1).join(" "), lastName } : { lastName };
}

function identityOf({ texts }: Told, settings: ImportSettings): Identity | null {
  const externalId = texts.get("externalId");
  if (!externalId) return null;
  const system = texts.get("system") ?? settings.system;
  return { system, externalId: system === "salesforce" ? longSalesforceId(externalId) : externalId };
}

/** A lead has one note of a file, which comes again with the file. */
function named(event: EventDraft, lead: Identity | null): EventDraft {
  if (event.type !== "note" || !lead) return event;
  return { ...event, identity: { system: lead.system, externalId: `${lead.externalId}/note` } };
}

function withOwnName(event: EventDraft, { texts }: Told, { system }: ImportSettings): EventDraft {
  const externalId = texts.get("eventId");
  return externalId ? { ...event, identity: { system, externalId } } : event;
}

function problem(sentence: string, column: string | null = null): ReadRow {
  return { kind: "problems", reasons: [{ column, sentence }] };
}
