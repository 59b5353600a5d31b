import { Temporal } from "temporal-polyfill";
import type { Day } from "./day.ts";

/** The instant at which a day begins in an IANA time zone: when its clocks first show it. */
export function beginOfDay(timeZone: string, day: Day): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);
}
