import { type Day, dayOf } from "#platform/day.ts";
import { stretchesBetween } from "../../../workspace/calendars/rules/stretches.ts";

/** The day that it is in a zone at an instant, fast enough for hundreds of thousands of them: Intl takes a hundred times longer. */
export function dayIn(timeZone: string, at: Date): Day {
  const moment = at.getTime();
  const [stretch] = stretchesBetween(timeZone, moment, moment);
  return dayOf(new Date(moment + (stretch?.offset ?? 0)));
}
