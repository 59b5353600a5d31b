import { campaignKey } from "../../campaigns/rules.ts";
import { type FieldValue, type LeadFacts, ofEachText } from "../../schema.ts";
import { addHistory } from "../../timeline/rules/history.ts";
import type { EventDraft, Origin } from "../../timeline/schema.ts";
import type { LeadDraft, Mode } from "../schema.ts";
import { isSameFacts } from "./differences.ts";
import { ownIdOf } from "./find-again.ts";
import type { Standing } from "./standing.ts";
import { isAnotherWay, latestSource, type Way } from "./ways.ts";

/** Who brings drafts, when, and how far they may go. */
export type Landing = {
  readonly mode: Mode;
  readonly origin: Origin;
  readonly actorId: string | null;
  readonly importId: string | null;
  readonly now: Date;
  readonly newId: () => string;
  /** The ids of the campaigns that the drafts name, by their keys. */
  readonly campaigns: ReadonlyMap<string, string>;
};

export type Decision =
  | { readonly outcome: "created" | "updated" | "unchanged"; readonly lead: Standing }
  | { readonly outcome: "skipped"; readonly reason: string };

/**
 * What becomes of one draft: a new lead; a known one with what the draft adds; nothing, because all of it is known, or because
 * the mode leaves it out. What a draft is silent about stays, and so does the first source.
 */
export function decideLanding(known: Standing | null, draft: LeadDraft, landing: Landing): Decision {
  if (!known) {
    if (landing.mode === "update")
      return { outcome: "skipped", reason: "It isn't known yet, and only known leads are changed." };
    return { outcome: "created", lead: received(draft, landing) };
  }
  if (landing.mode === "create")
    return { outcome: "skipped", reason: "It is known already, and only new leads are made." };
  const lead = extended(known, draft, landing);
  return { outcome: lead === known ? "unchanged" : "updated", lead };
}

function received(draft: LeadDraft, landing: Landing): Standing {
  const { identity, values, ownerId = null, createdAt = landing.now } = draft;
  const campaignId = campaignOf(draft, landing);
  const source = values.source ?? null;
  const facts = {
    ...nothing,
    ...values,
    identity,
    latestSource: null,
    campaignId,
    ownerId,
    fields: merged({}, draft.fields),
    createdAt,
  };
  const drafts: EventDraft[] = [
    { type: "received", data: { source, campaignId }, occurredAt: createdAt },
    ...(ownerId ? [{ type: "assigned" as const, data: { ownerId }, occurredAt: createdAt }] : []),
    ...draft.events,
  ];
  const { importId } = landing;
  const events = addHistory([], drafts, landing);
  const told = { ...facts, latestSource: latestSource({ facts, events }) };
  return { id: landing.newId(), revision: 0, importId, facts: told, events };
}

function extended(known: Standing, draft: LeadDraft, landing: Landing): Standing {
  const { facts } = known;
  const { source, ...values } = draft.values;
  const campaignId = campaignOf(draft, landing);
  const ownerId = draft.ownerId === undefined ? facts.ownerId : draft.ownerId;
  const way = { source: source ?? facts.latestSource, campaignId };
  const drafts: EventDraft[] = [
    ...touches(known, way, arrival(known, draft, landing), landing),
    ...(ownerId === facts.ownerId ? [] : [{ type: "assigned" as const, data: { ownerId }, occurredAt: landing.now }]),
    ...draft.events,
  ];
  const added = drafts.length === 0 ? [] : addHistory(known.events, drafts, landing);
  const events = added.length === 0 ? known.events : [...known.events, ...added];
  const told = {
    ...facts,
    ...values,
    // Called by its own id it has no name to gain.
    identity: facts.identity ?? (draft.identity && ownIdOf(draft.identity) ? null : draft.identity),
    source: facts.source ?? source ?? null,
    campaignId: facts.campaignId ?? campaignId,
    ownerId,
    fields: merged(facts.fields, draft.fields),
  };
  const after = { ...told, latestSource: latestSource({ facts: told, events }) };
  return added.length === 0 && isSameFacts(facts, after) ? known : { ...known, facts: after, events };
}

function touches(known: Standing, { source, campaignId }: Way, occurredAt: Date, { origin }: Landing): EventDraft[] {
  if (source === null || !isAnotherWay(known, { source, campaignId }, origin)) return [];
  return [{ type: "source_touched", data: { source, campaignId }, occurredAt }];
}

/** When they came once more: then, if the draft says a later moment than the one they came in first, else now. */
function arrival({ facts }: Standing, { createdAt }: LeadDraft, { now }: Landing): Date {
  return createdAt && createdAt > facts.createdAt ? createdAt : now;
}

function campaignOf({ campaign }: LeadDraft, { campaigns }: Landing): string | null {
  return campaign === undefined ? null : (campaigns.get(campaignKey(campaign)) ?? null);
}

/** Custom fields with what somebody tells of them: null takes a value away. */
export function merged(fields: LeadFacts["fields"], told: LeadDraft["fields"]): LeadFacts["fields"] {
  const values: Record<string, FieldValue> = { ...fields };
  for (const [key, value] of Object.entries(told)) {
    if (value === null) delete values[key];
    else values[key] = value;
  }
  return values;
}

const nothing = ofEachText(() => null);
