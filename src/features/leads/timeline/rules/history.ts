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
 * corrected nor brought back. So does a handoff by the definition in force.
 */
export function addHistory(
  events: readonly TimelineEvent[],
  drafts: readonly EventDraft[],
  telling: Telling,
): TimelineEvent[] {
  const added: TimelineEvent[] = [];
  for (const draft of drafts.toSorted(alongTheWay)) {
    const known = [...events, ...added];
    if (addsNothing(known, draft)) continue;
    const told = findNamed(known, draft.identity) ?? known.find((event) => isSameEvent(event, draft));
    const before = told ? lastTelling(known, told) : findOtherDate(events, draft, telling);
    if (!told && !before) added.push(recorded(draft, telling));
    else if (before && isOutdated(before, draft)) {
      const isToldToo = drafts.some((other) => other !== draft && isSameEvent(before, other));
      if (!isToldToo) added.push(...corrected(before, draft, telling));
    }
  }
  return added;
}

function isOutdated(event: TimelineEvent, draft: EventDraft): boolean {
  if (isDecidedHere(event) || isUndated(draft)) return false;
  return event.occurredAt.getTime() !== draft.occurredAt.getTime() || !isSameData(event, draft);
}

function isDecidedHere({ origin }: TimelineEvent): boolean {
  return origin === "person" || origin === "definition";
}

/** A correction, and what is right. The first telling keeps the name that an event has in its system, and leads here. */
function corrected({ id: eventId }: TimelineEvent, draft: EventDraft, telling: Telling): TimelineEvent[] {
  const [correctionId, id] = [telling.newId(), telling.newId()];
  const data = { eventId, replacedBy: id };
  return [
    recorded({ type: "corrected", data, occurredAt: telling.now }, telling, correctionId),
    { ...recorded(draft, telling, id), identity: null },
  ];
}

/** What counts of an event by now: itself, or what replaced it; nothing where somebody took it back or said it right here. */
function lastTelling(events: readonly TimelineEvent[], told: TimelineEvent): TimelineEvent | null {
  const correction = events.find((event) => event.type === "corrected" && event.data.eventId === told.id);
  if (correction?.type !== "corrected") return told;
  const next = events.find(({ id }) => id === correction.data.replacedBy);
  return next && correction.origin !== "person" ? lastTelling(events, next) : null;
}

/** The same step of the way at another date, told before: programs keep one date for each step, and may change it. */
function findOtherDate(
  events: readonly TimelineEvent[],
  { type, identity, occurredAt }: EventDraft,
  { importId }: Telling,
): TimelineEvent | null {
  if (moves[type] === null || identity) return null;
  const gone = correctedIds(events);
  const others = events.filter((event) => {
    if (event.type !== type || isDecidedHere(event) || event.identity || gone.has(event.id)) return false;
    return importId === null || event.importId !== importId;
  });
  if (others.length === 0) return null;
  const steps = stepsOf(events);
  return others.findLast((other) => !isRoundBetween(steps, other.occurredAt, occurredAt)) ?? null;
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

function recorded(draft: EventDraft, { origin, actorId, importId, now, newId }: Telling, id = newId()): TimelineEvent {
  return { ...draft, identity: draft.identity ?? null, id, recordedAt: now, origin, actorId, importId };
}

/** Events of one moment get their ids in the order of the way; what nobody can date waits for what the others come to. */
function alongTheWay(a: EventDraft, b: EventDraft): number {
  return (
    Number(isUndated(a)) - Number(isUndated(b)) ||
    a.occurredAt.getTime() - b.occurredAt.getTime() ||
    order.indexOf(a.type) - order.indexOf(b.type)
  );
}

const order: readonly string[] = Object.keys(moves);
