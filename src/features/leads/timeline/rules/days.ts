import { type Day, dayOf } from "#platform/day.ts";
import { stretchesBetween } from "../../../workspace/calendars/rules/stretches.ts";

const dayMs = 24 * 60 * 60 * 1_000;
const known = new Map<number, Day>();

/** The day that it is in a zone at an instant, fast enough for hundreds of thousands of them: Intl takes a hundred times longer. */
export function dayIn(timeZone: string, at: Date): Day {
  const moment = at.getTime();
  const [stretch] = stretchesBetween(timeZone, moment, moment);
  const number = Math.floor((moment + (stretch?.offset ?? 0)) / dayMs);
  const day = known.get(number) ?? dayOf(new Date(number * dayMs));
  known.set(number, day);
  return day;
}
