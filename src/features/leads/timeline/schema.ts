import { z } from "zod";
import { blankOrLineOfText, calendarDay, lineOfText, linesOfText, moment } from "#platform/fields.ts";
import { money } from "#platform/money.ts";
import type { FactOf } from "../../activity/schema.ts";
import { type Identity, type Stage, stages } from "../schema.ts";

// A timeline's events: append-only, each with when it occurred and when it was recorded. What belongs to each type:

const minor = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const reason = z.string().max(200);
/** Set where only the stage is known: the moment is that of the lead's creation, and no stage time comes of it. */
const dateUnknown = z.literal(true).optional();

export const channels = ["call", "email", "meeting", "message"] as const;
export const directions = ["outbound", "inbound"] as const;

/** What a lead is handed over by: the version in force, its points, and the rules that gave them. */
export const ofDefinition = z.object({
  version: z.int(),
  points: z.int(),
  rules: z.array(z.object({ id: z.string(), label: z.string(), points: z.int() })),
});
export type OfDefinition = z.output<typeof ofDefinition>;

export const eventData = {
  /** The lead came in. */
  received: z.object({ source: z.string().nullable().optional(), campaignId: z.uuid().nullable().optional() }),
  /** It became an MQL, which hands it over to Sales. By a definition: its version, the points, and the rules that gave them. */
  qualified: z.object({
    by: z.enum(["definition", "import", "person"]),
    ...ofDefinition.partial().shape,
    dateUnknown,
  }),
  /** A call, mail, meeting or message; genuine unless it is an automatic one, or an inbound one that nobody answered. */
  touch: z.object({
    channel: z.enum(channels),
    direction: z.enum(directions),
    automatic: z.boolean(),
    answered: z.boolean(),
    subject: z.string().max(300).optional(),
  }),
  accepted: z.object({ dateUnknown }),
  disqualified: z.object({ reason: reason.optional(), dateUnknown }),
  /** Back to Marketing; `until` is a day. */
  recycled: z.object({ reason: reason.optional(), until: z.iso.date().optional(), dateUnknown }),
  /** Opening one implies acceptance. Money in minor units of the workspace's currency. */
  opportunity_opened: z.object({ valueMinor: minor.optional(), expectedClose: z.iso.date().optional(), dateUnknown }),
  won: z.object({ valueMinor: minor.optional(), grossProfitMinor: minor.optional(), dateUnknown }),
  lost: z.object({ reason: reason.optional(), dateUnknown }),
  churned: z.object({ reason: reason.optional(), dateUnknown }),
  note: z.object({ text: z.string().max(5_000) }),
  assigned: z.object({ ownerId: z.uuid().nullable() }),
  /** They came to us once more, by another way perhaps. */
  source_touched: z.object({ source: z.string(), campaignId: z.uuid().nullable().optional() }),
  /** An earlier event that was a mistake counts no more; `replacedBy` is the event that says it right, if one does. */
  corrected: z.object({ eventId: z.uuid(), replacedBy: z.uuid().optional(), reason: reason.optional() }),
} as const;

export type EventType = keyof typeof eventData;

/** One event's type with what belongs to it. */
export type EventContent = {
  [Type in EventType]: { readonly type: Type; readonly data: z.output<(typeof eventData)[Type]> };
}[EventType];

/** An event that somebody tells of, before it lies in a timeline. */
export type EventDraft = EventContent & {
  readonly occurredAt: Date;
  readonly identity?: Identity;
};

export const origins = ["person", "key", "import", "definition", "service"] as const;
export type Origin = (typeof origins)[number];

/** An event as it lies in a timeline. Two of one moment are ordered by their ids, which grow. */
export type TimelineEvent = EventContent & {
  readonly id: string;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly origin: Origin;
  /** Member or API key. */
  readonly actorId: string | null;
  readonly importId: string | null;
  /** Its own name in the system it comes from. */
  readonly identity: Identity | null;
};

/** What a timeline comes to. Instants are null where the stage was never entered, or nobody knows when. */
export type Projection = {
  readonly stage: Stage;
  readonly stageAt: Date | null;
  /** How often the lead was handed over to Sales; a recycled lead that qualifies again is handed over anew. */
  readonly handoffs: number;
  readonly handedOffAt: Date | null;
  readonly qualifiedBy: "definition" | "import" | "person" | null;
  /** Of a definition that handed it over: its version, and the points it gave. */
  readonly qualifiedVersion: number | null;
  readonly points: number | null;
  /** The first genuine touch since the latest handoff. */
  readonly firstTouchAt: Date | null;
  readonly lastTouchAt: Date | null;
  /** When Sales first worked on it: the earliest genuine touch or decision of a known moment, whatever it led to. */
  readonly workedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly opportunityAt: Date | null;
  readonly wonAt: Date | null;
  readonly closedAt: Date | null;
  readonly valueMinor: number | null;
  readonly expectedClose: string | null;
  readonly reason: string | null;
  readonly recycledUntil: string | null;
};

/** Where a lead's events are counted. */
export type Segment = { readonly source: string | null; readonly campaignId: string | null };

/** How many leads entered and left a stage on a day of the workspace's time zone, as a signed change. */
export type StageTally = Segment & {
  readonly day: string;
  readonly stage: Stage;
  readonly entered: number;
  readonly left: number;
  readonly valueMinor: number;
};

/** Handoffs of a day by the whole minutes until the first genuine touch, null for none yet; a signed change. */
export type ResponseTally = Segment & {
  readonly day: string;
  readonly minutes: number | null;
  readonly handoffs: number;
};

export type Tallies = { readonly stages: readonly StageTally[]; readonly responses: readonly ResponseTally[] };

const ofLead = {
  leadId: z.uuid("The id of a lead."),
  /** When it occurred; absent, it is now. */
  occurredAt: moment("An instant with its offset, like 2026-11-22T14:05:00+01:00.").optional(),
  /** Its name in the system that tells of it, so that a repeat is noticed; without a system, in the caller's own. */
  externalId: lineOfText(200, "Its name over there.").optional(),
  system: lineOfText(60, "The system's name, like hubspot.").optional(),
};
/** One lead, by its id. */
export const leadInput = z.strictObject({ leadId: ofLead.leadId });

const why = blankOrLineOfText(200, "A reason, in words.").optional();
const day = calendarDay("A day, like 2026-12-24.").optional();
const told = <Type extends EventType, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ ...ofLead, type: z.literal(type), ...shape });

/** What people and programs may record of one lead. That it came in, was assigned or came once more is told elsewhere. */
export const recordEventInput = z.discriminatedUnion(
  "type",
  [
    told("qualified", {}),
    told("touch", {
      channel: z.enum(channels, "call, email, meeting or message."),
      direction: z.enum(directions, "outbound or inbound."),
      automatic: z.boolean().default(false),
      answered: z.boolean().default(false),
      subject: blankOrLineOfText(300, "What it was about.").optional(),
    }),
    told("accepted", {}),
    told("disqualified", { reason: why }),
    told("recycled", { reason: why, until: day }),
    told("opportunity_opened", { value: money.optional(), expectedClose: day }),
    told("won", { value: money.optional(), grossProfit: money.optional() }),
    told("lost", { reason: why }),
    told("churned", { reason: why }),
    told("note", {
      text: linesOfText(5_000, "Write something first."),
    }),
  ],
  "One of the events that can be recorded.",
);
export type RecordEventInput = z.output<typeof recordEventInput>;
export type RecordableType = RecordEventInput["type"];

/** The same out of a form: what was left empty is left out, a ticked box is true. */
export const recordEventForm = z.preprocess((typed) => {
  if (typeof typed !== "object" || typed === null) return typed;
  const entries: [string, unknown][] = Object.entries(typed);
  const { amount, currency, ...rest } = Object.fromEntries(
    entries.filter(([, value]) => value !== "").map(([name, value]) => [name, value === "on" ? true : value]),
  );
  return amount === undefined ? rest : { ...rest, value: { amount, currency } };
}, recordEventInput);

/** An event that was a mistake counts no more. */
export const correctEventInput = z.strictObject({
  leadId: ofLead.leadId,
  eventId: z.uuid("The id of one of the lead's events."),
  reason: why,
});
export type CorrectEventInput = z.output<typeof correctEventInput>;

/** An event as the API answers it. `data` is what belongs to its type, money as amounts. */
export const eventAnswer = z.object({
  id: z.uuid(),
  type: z.enum(Object.keys(eventData) as [EventType, ...EventType[]]),
  occurredAt: z.date(),
  recordedAt: z.date(),
  origin: z.enum(origins),
  /** Member or API key. */
  actorId: z.uuid().nullable(),
  importId: z.uuid().nullable(),
  source: z.object({ system: z.string(), externalId: z.string() }).nullable(),
  /** The correction by which it counts no more. */
  correctedBy: z.uuid().nullable(),
  data: z.record(z.string(), z.unknown()),
});
export type EventAnswer = z.output<typeof eventAnswer>;

/** What was recorded, and where the lead stands by that. */
export const recorded = z.object({ event: eventAnswer, stage: z.enum(stages) });
export type Recorded = z.output<typeof recorded>;

const step = z.object({ leadId: z.uuid(), eventId: z.uuid(), from: z.enum(stages), to: z.enum(stages) });

/** No words of people, nor about them: facts can't be erased. */
export const timelineFacts = {
  "lead.qualified": step,
  "lead.touched": step,
  "lead.accepted": step,
  "lead.disqualified": step,
  "lead.recycled": step,
  "lead.opportunity_opened": step,
  "lead.won": step,
  "lead.lost": step,
  "lead.churned": step,
  "lead.noted": step,
  /** `eventId` is what counts no more. */
  "lead.corrected": step,
};
export type TimelineFact = FactOf<typeof timelineFacts>;

/** Leads that the definition in force handed over to Sales, a thousand at most. */
export const qualificationFacts = {
  "lead.qualified_by_definition": z.object({ version: z.int(), leadIds: z.array(z.uuid()) }),
};
export type QualificationFact = FactOf<typeof qualificationFacts>;
