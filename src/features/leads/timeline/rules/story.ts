import { dayInWords } from "#platform/day.ts";
import type { Stage } from "../../schema.ts";
import type { TimelineEvent } from "../schema.ts";
import { correctedIds, isUndated, stepsOf } from "./steps.ts";

/** An entry of a lead's story. */
export type StoryEntry = {
  readonly id: string;
  readonly event: TimelineEvent;
  /** Who says so: a person, a key or a file by its name. */
  readonly who: string;
  /** What happened, as a sentence without its subject: "accepted it for Sales". */
  readonly sentence: string;
  /** What they said to it, in their own words. */
  readonly words: string | null;
  /** The stage it took the lead to; null where it changed none. */
  readonly to: Stage | null;
  /** When it occurred; null where nobody knows. */
  readonly at: Date | null;
  readonly isCorrected: boolean;
  /** Whether it was told so much later than it occurred that a reader wants to know. */
  readonly isToldLate: boolean;
};

export type Story = readonly StoryEntry[];

const lateMs = 24 * 60 * 60 * 1_000;

/** A timeline as people read it, the latest first. `names` are of members, keys and files, by their ids. */
export function storyOf(events: readonly TimelineEvent[], names: ReadonlyMap<string, string>): Story {
  const gone = correctedIds(events);
  const steps = new Map(stepsOf(events).map((step) => [step.event.id, step]));
  const place = (event: TimelineEvent) => (steps.get(event.id)?.position ?? event.occurredAt).getTime();
  return events
    .toSorted((a, b) => place(b) - place(a) || (a.id < b.id ? 1 : -1))
    .map((event) => ({
      id: event.id,
      event,
      who: whoTold(event, names),
      sentence: sentenceOf(event, events, names),
      words: wordsOf(event),
      to: steps.get(event.id)?.to ?? null,
      at: isUndated(event) ? null : event.occurredAt,
      isCorrected: gone.has(event.id),
      isToldLate: event.importId === null && event.recordedAt.getTime() - event.occurredAt.getTime() > lateMs,
    }));
}

function whoTold({ importId, actorId, origin }: TimelineEvent, names: ReadonlyMap<string, string>): string {
  if (importId) return names.get(importId) ?? "An import";
  if (actorId) return names.get(actorId) ?? (origin === "key" ? "A program" : "Somebody");
  return origin === "definition" ? "The definition" : "Common Ground";
}

function sentenceOf(
  event: TimelineEvent,
  events: readonly TimelineEvent[],
  names: ReadonlyMap<string, string>,
): string {
  switch (event.type) {
    case "received":
      return event.data.source ? `came in by ${event.data.source}` : "came in";
    case "qualified":
      return `${becameMql(event.data)}: handed over to Sales`;
    case "touch":
      return touchInWords(event.data);
    case "accepted":
      return "accepted by Sales";
    case "disqualified":
      return "disqualified";
    case "recycled":
      return event.data.until ? `back to Marketing until ${dayInWords(event.data.until)}` : "back to Marketing";
    case "opportunity_opened":
      return "an opportunity was opened";
    case "won":
      return "won as a customer";
    case "lost":
      return "the opportunity was lost";
    case "churned":
      return "left as a customer";
    case "note":
      return "a note";
    case "assigned":
      return event.data.ownerId ? `assigned to ${names.get(event.data.ownerId) ?? "somebody"}` : "assigned to nobody";
    case "source_touched":
      return `came to us once more, by ${event.data.source}`;
    case "corrected": {
      const wrong = events.find(({ id }) => id === event.data.eventId);
      const verb = event.data.replacedBy ? "said otherwise" : "taken back";
      return wrong ? `${verb}: “${sentenceOf(wrong, [], names)}”` : `an entry ${verb}`;
    }
  }
}

function becameMql({ version, points }: Extract<TimelineEvent, { type: "qualified" }>["data"]): string {
  if (version === undefined) return "became an MQL";
  return `became an MQL by version ${version} of the definition, with ${points === 1 ? "one point" : `${points} points`}`;
}

type Touch = Extract<TimelineEvent, { type: "touch" }>["data"];

const touches = {
  call: { outbound: "called them", inbound: "they called" },
  email: { outbound: "wrote them a mail", inbound: "they wrote a mail" },
  meeting: { outbound: "met them", inbound: "they came to see us" },
  message: { outbound: "sent them a message", inbound: "they sent a message" },
} as const;

function touchInWords({ channel, direction, automatic, answered }: Touch): string {
  if (automatic) return `an automatic ${channel === "email" ? "mail" : channel}`;
  const said = touches[channel][direction];
  if (direction === "inbound") return answered ? `${said}, and we answered` : `${said}; not answered yet`;
  return answered ? `${said}, and they answered` : said;
}

function wordsOf({ type, data }: TimelineEvent): string | null {
  if (type === "note") return data.text;
  if (type === "touch") return data.subject ?? null;
  return "reason" in data ? (data.reason ?? null) : null;
}
