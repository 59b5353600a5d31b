import fc from "fast-check";
import { moves } from "#features/leads/timeline/rules/moves.ts";
import { type EventDraft, type EventType, eventData, type TimelineEvent } from "#features/leads/timeline/schema.ts";
import { aDraft, anEvent, idOf } from "./events.ts";

// Histories as no firm would write them, for properties that hold of all.

const types = (Object.keys(eventData) as EventType[]).filter((type) => type !== "corrected");
const isStep = (type: EventType) => moves[type] !== null && type !== "received";

/** A moment in three months around a change of the clocks; some are shared by many. */
export const aMoment = fc
  .oneof(
    fc.integer({ min: 0, max: 90 * 24 * 60 }),
    fc.integer({ min: 0, max: 30 }).map((day) => day * 24 * 60),
  )
  .map((minutes) => new Date(Date.UTC(2026, 1, 1) + minutes * 60_000).toISOString());

const someData = fc.record(
  { valueMinor: fc.nat(1_000), automatic: fc.boolean(), by: fc.constantFrom("definition", "import", "person") },
  { requiredKeys: [] },
);

const fitting = (
  type: EventType,
  { by, automatic, valueMinor }: { by?: string; automatic?: boolean; valueMinor?: number },
) => ({
  ...(type === "qualified" && by && { by }),
  ...(type === "touch" && { automatic: automatic ?? false }),
  ...((type === "won" || type === "opportunity_opened") && valueMinor !== undefined && { valueMinor }),
});

/** What another program may tell of a lead, some of it without a date. */
export const someDrafts: fc.Arbitrary<EventDraft[]> = fc.array(
  fc
    .tuple(fc.constantFrom(...types), aMoment, someData, fc.nat(9))
    .map(([type, moment, data, chance]) =>
      aDraft(type, moment, { ...fitting(type, data), ...(chance === 0 && isStep(type) && { dateUnknown: true }) }),
    ),
  { maxLength: 8 },
);

/** A timeline: drafts as they came to be recorded at some time, some of them corrected. */
export const aTimeline: fc.Arbitrary<TimelineEvent[]> = fc
  .tuple(fc.boolean(), someDrafts, fc.array(fc.tuple(aMoment, fc.nat(20)), { minLength: 9, maxLength: 9 }))
  .map(([isReceived, drafts, chances]) => {
    const told = [...(isReceived ? [aDraft("received", "02-01")] : []), ...drafts];
    return told.flatMap((draft, index) => {
      const [moment = "02-01", chance = 1] = chances[index] ?? [];
      const recorded = { id: idOf(index * 2), recordedAt: new Date(moment), origin: "import" } as const;
      const event = anEvent(draft.type, draft.occurredAt.toISOString(), draft.data, recorded);
      if (chance !== 0 || draft.type === "received") return [event];
      return [event, anEvent("corrected", moment, { eventId: event.id }, { id: idOf(index * 2 + 1) })];
    });
  });
