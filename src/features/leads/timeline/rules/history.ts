import type { EventDraft, Origin, TimelineEvent } from "../schema.ts";
import { destination, moves } from "./moves.ts";
import { correctedIds, isUndated, type Step, stepsOf } from "./steps.ts";
import { findNamed, isSameData, isSameEvent } from "./told.ts";

/** Who tells of a history, and when. */
export type Telling = {
  readonly origin: Origin;
  readonly actorId: string | null;
  readonly importId: string | null;
  readonly now: Date;
  /** Ids of version 7: each greater than the one before. */
  readonly newId: () => string;
};

/**
 * The events to append where another program tells what happened to a lead. What was told before is left out; what is told
 * otherwise by now corrects what was told then. A person's word stands: what somebody recorded or corrected here is neither
 * corrected nor brought back.
 */
export function addHistory(
  events: readonly TimelineEvent[],
  drafts: readonly EventDraft[],
  telling: Telling,
): TimelineEvent[] {
  const added: TimelineEvent[] = [];
  for (const draft of [...drafts].sort(alongTheWay)) added.push(...additions([...events, ...added], draft, telling));
  return added;
}

function additions(events: readonly TimelineEvent[], draft: EventDraft, telling: Telling): TimelineEvent[] {
  const told = findNamed(events, draft.identity) ?? events.find((event) => isSameEvent(event, draft));
  const before = told ? lastTelling(events, told) : findOtherDate(events, draft);
  if (before === "taken_back") return [];
  if (!before) return addsNothing(events, draft) ? [] : [recorded(draft, telling)];
  if (before.origin === "person" || isUndated(draft) || isSaidAlready(before, draft)) return [];
  const [correctionId, id] = [telling.newId(), telling.newId()];
  // One event has a name once: the first telling keeps it, and leads here.
  const { identity: _kept, ...content } = draft;
  const correction: EventDraft = {
    type: "corrected",
    data: { eventId: before.id, replacedBy: id },
    occurredAt: telling.now,
  };
  return [
    recorded(correction, { ...telling, newId: () => correctionId }),
    recorded(
      { ...content, ...(!told && draft.identity && { identity: draft.identity }) },
      { ...telling, newId: () => id },
    ),
  ];
}

function isSaidAlready(event: TimelineEvent, draft: EventDraft): boolean {
  return (
    event.type === draft.type && event.occurredAt.getTime() === draft.occurredAt.getTime() && isSameData(event, draft)
  );
}

/** What counts of an event by now: itself, or what replaced it; nothing if somebody took it back or said it right here. */
function lastTelling(events: readonly TimelineEvent[], told: TimelineEvent): TimelineEvent | "taken_back" {
  const correction = events.find((event) => event.type === "corrected" && event.data.eventId === told.id);
  if (correction?.type !== "corrected") return told;
  const next = events.find(({ id }) => id === correction.data.replacedBy);
  return next && correction.origin !== "person" ? lastTelling(events, next) : "taken_back";
}

/** The same step of the way at another date, told by the same system: programs keep one date for each, and may change it. */
function findOtherDate(events: readonly TimelineEvent[], draft: EventDraft): TimelineEvent | null {
  if (moves[draft.type] === null || draft.identity) return null;
  const corrected = correctedIds(events);
  const others = events.filter(({ id, type, origin, identity }) => {
    return type === draft.type && origin !== "person" && !identity && !corrected.has(id);
  });
  const steps = stepsOf(events);
  return others.findLast((other) => !isRoundBetween(steps, other.occurredAt, draft.occurredAt)) ?? null;
}

/** Whether a lead left its way between two moments, or came back to it: then a step is taken once more, not told once more. */
function isRoundBetween(steps: readonly Step[], a: Date, b: Date): boolean {
  const [first, last] = a < b ? [a, b] : [b, a];
  return steps.some(({ from, to, position }) => first < position && position < last && isOut(from) !== isOut(to));
}

function isOut(stage: Step["from"]): boolean {
  return stage === "lost" || stage === "disqualified" || stage === "recycled";
}

/** They came in once; and what nobody can date neither goes back along the way nor overrules a person. */
function addsNothing(events: readonly TimelineEvent[], draft: EventDraft): boolean {
  if (draft.type === "received") return events.some(({ type }) => type === "received");
  if (!isUndated(draft)) return false;
  const last = stepsOf(events).at(-1);
  return last?.event.origin === "person" || destination(draft.type, last?.to ?? null) === null;
}

function recorded(draft: EventDraft, { origin, actorId, importId, now, newId }: Telling): TimelineEvent {
  return { ...draft, identity: draft.identity ?? null, id: newId(), recordedAt: now, origin, actorId, importId };
}

/** Events of one moment get their ids in the order of the way. */
function alongTheWay(a: EventDraft, b: EventDraft): number {
  return (
    a.occurredAt.getTime() - b.occurredAt.getTime() ||
    Number(isUndated(a)) - Number(isUndated(b)) ||
    order.indexOf(a.type) - order.indexOf(b.type)
  );
}

const order: readonly string[] = Object.keys(moves);
