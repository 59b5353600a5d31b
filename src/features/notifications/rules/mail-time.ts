import { Temporal } from "temporal-polyfill";
import { nextWorkingTime } from "../../workspace/calendars/rules/working-time.ts";
import type { Hours } from "../../workspace/calendars/schema.ts";
import type { MailChoice } from "../schema.ts";

/**
 * When news may go out by mail at the earliest; null for never. `calendar` is the one the member works by: at once means now
 * while they work and else when they next begin, a digest goes out at the next begin of a working day.
 */
export function mailDueAt(choice: MailChoice, calendar: Hours, now: Date): Date | null {
  switch (choice) {
    case "never":
      return null;
    case "at_once":
      return nextWorkingTime(calendar, now);
    case "digest":
      return nextBeginOfWork(calendar, now);
  }
}

/** Today's begin if it is still to come, else the one of the next day with working time. */
function nextBeginOfWork(calendar: Hours, now: Date): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(calendar.timeZone)
    .startOfDay();
  const begin = nextWorkingTime(calendar, new Date(today.epochMilliseconds));
  if (begin > now) return begin;
  return nextWorkingTime(calendar, new Date(today.add({ days: 1 }).startOfDay().epochMilliseconds));
}
