import type { Identity } from "../../schema.ts";
import type { EventDraft, TimelineEvent } from "../schema.ts";

type Told = EventDraft | TimelineEvent;

/** The event that has a name in its system already; null for what has none or a new one. */
export function findNamed(
  events: readonly TimelineEvent[],
  identity: Identity | null | undefined,
): TimelineEvent | null {
  if (!identity) return null;
  const { system, externalId } = identity;
  return events.find((event) => event.identity?.system === system && event.identity.externalId === externalId) ?? null;
}

/** Whether two tellings mean one event: of one type and moment. Two names in one system are two events, however alike. */
export function isSameEvent(event: TimelineEvent, told: Told): boolean {
  if (event.type !== told.type || event.occurredAt.getTime() !== told.occurredAt.getTime()) return false;
  if (told.identity && event.identity?.system === told.identity.system) return false;
  // Of a moment there may be several of these; what a step of the way brings with it may be told better later.
  if (event.type === "touch" && told.type === "touch") {
    return event.data.channel === told.data.channel && event.data.direction === told.data.direction;
  }
  return isStep(event.type) || isSameData(event, told);
}

/** Whether a telling says nothing of an event that isn't said already. Who handed a lead over is said by whoever told it first. */
export function isSameData({ data }: TimelineEvent, told: Told): boolean {
  const known = new Map<string, unknown>(Object.entries(data));
  return Object.entries(told.data).every(
    ([name, value]) => value === undefined || name === "by" || known.get(name) === value,
  );
}

function isStep(type: TimelineEvent["type"]): boolean {
  return type !== "touch" && type !== "note" && type !== "assigned" && type !== "source_touched";
}
