import { moneyOf } from "#platform/minor-units.ts";
import type { EventAnswer, TimelineEvent } from "../schema.ts";

/** An event of a timeline as the API answers it. */
export function eventAnswerOf(event: TimelineEvent, events: readonly TimelineEvent[], currency: string): EventAnswer {
  const { identity, data, ...rest } = event;
  const correction = events.find((other) => other.type === "corrected" && other.data.eventId === event.id);
  return { ...rest, source: identity, correctedBy: correction?.id ?? null, data: dataAnswered(data, currency) };
}

/** What an event says, its minor units as amounts: "valueMinor" is "value" there. */
export function dataAnswered(data: TimelineEvent["data"], currency: string): EventAnswer["data"] {
  const entries: [string, unknown][] = Object.entries(data);
  const inAmounts = entries.map(([name, value]) =>
    name.endsWith("Minor") && typeof value === "number"
      ? [name.slice(0, -"Minor".length), moneyOf(value, currency)]
      : [name, value],
  );
  return Object.fromEntries(inAmounts);
}
