import { type Day, dayOf } from "#platform/day.ts";
import { stretchesBetween } from "../../../workspace/calendars/rules/stretches.ts";

/** The day that it is in a zone at an instant, fast enough for hundreds of thousands of them: Intl takes a hundred times longer. */
export function dayIn(timeZone: string, at: Date): Day {
  const moment = at.getTime();
  const [stretch] = stretchesBetween(timeZone, moment, moment);
  return dayOfNumber(Math.floor((moment + (stretch?.offset ?? 0)) / dayMs));
}

const dayMs = 86_400_000;

// To write a day takes ten times longer than to remember it; a hundred years have 36,525.
const written = new Map<number, Day>();

function dayOfNumber(number: number): Day {
  const known = written.get(number);
  if (known) return known;
  const day = dayOf(new Date(number * dayMs));
  written.set(number, day);
  return day;
}
