import { randomId } from "#ui/random-id.ts";
import type { Calendar, Hours, Range } from "../schema.ts";

/** A range while somebody works on it: its times may still be empty, and it keeps its place in the list by its id. */
export type DraftRange = Range & { readonly id: string };
export type DraftException = {
  readonly id: string;
  readonly on: string;
  readonly name: string;
  readonly hours: readonly DraftRange[];
};

/** A calendar while somebody works on it. */
export type CalendarDraft = {
  readonly timeZone: string;
  readonly week: readonly (readonly DraftRange[])[];
  readonly exceptions: readonly DraftException[];
};

/** A calendar, to be worked on. */
export function draftOf({ timeZone, week, exceptions }: Calendar): CalendarDraft {
  return {
    timeZone,
    week: week.map((ranges, day) => draftRanges(ranges, `${day}`)),
    exceptions: exceptions.map(({ hours, ...day }) => ({ ...day, id: day.on, hours: draftRanges(hours, day.on) })),
  };
}

/** What a draft says, as it is sent: complete or not. */
export function hoursOfDraft({ timeZone, week, exceptions }: CalendarDraft): Hours {
  return {
    timeZone,
    week: week.map(rangesOfDraft),
    exceptions: exceptions.map(({ on, name, hours }) => ({ on, name, hours: rangesOfDraft(hours) })),
  };
}

/** What of a draft can be drawn already: ranges that have a start and a later end. */
export function drawableHours(draft: CalendarDraft): Hours {
  const { timeZone, week } = hoursOfDraft(draft);
  return {
    timeZone,
    week: week.map((ranges) => ranges.filter(({ from, to }) => from !== "" && from < to)),
    exceptions: [],
  };
}

/** One more range: after the last one an hour's break later, on an empty day from 9 to 17. */
export function nextRange(ranges: readonly DraftRange[]): DraftRange {
  const hour = Number(ranges.at(-1)?.to.slice(0, 2) ?? Number.NaN);
  const clock = (hours: number) => `${String(hours).padStart(2, "0")}:00`;
  const times = hour < 22 ? { from: clock(hour + 1), to: clock(hour + 2) } : { from: "", to: "" };
  return { id: randomId(), ...(ranges.length === 0 ? { from: "09:00", to: "17:00" } : times) };
}

/** The same ranges for another day. */
export function copyOf(ranges: readonly DraftRange[]): DraftRange[] {
  return ranges.map((range) => ({ ...range, id: randomId() }));
}

function draftRanges(ranges: readonly Range[], day: string): DraftRange[] {
  return ranges.map((range, index) => ({ ...range, id: `${day}.${index}` }));
}

function rangesOfDraft(ranges: readonly DraftRange[]): Range[] {
  return ranges.map(({ from, to }) => ({ from, to }));
}
