import type { Team } from "#platform/actor.ts";
import type { Calendar, Calendars, CalendarTeam, ChangeCalendarInput, Hours, Range } from "../schema.ts";

const unset = 1;
const nineToFive: readonly Range[] = [{ from: "09:00", to: "17:00" }];

/** What holds in a workspace that has set nothing: Monday to Friday from 9 to 17. */
export function standardCalendar(timeZone: string): Calendar {
  const week = Array.from({ length: 7 }, (_, weekday) => (weekday < 5 ? [...nineToFive] : []));
  return { team: null, timeZone, week, exceptions: [], revision: unset };
}

/** The calendar a team works by: its own, else the workspace's. */
export function calendarOf(calendars: Calendars, team: Team): Calendar {
  return calendars[team] ?? calendars.workspace;
}

/** What an editor starts from: the calendar that is set, for a team without one a copy of the workspace's. */
export function editableCalendar(calendars: Calendars, team: CalendarTeam): Calendar {
  const own = calendars[team ?? "workspace"];
  return own ?? { ...calendars.workspace, team, revision: unset };
}

/** The document in a calendar, without whose it is and how often it changed. */
export function hoursOf({ timeZone, week, exceptions }: Hours): Hours {
  return { timeZone, week, exceptions };
}

/**
 * What becomes of the wish for other working hours; `current` is the editable calendar, `isSet` whether it was ever set.
 * - `no_working_time`: no day of the week would be open.
 * - `unchanged`: these hours hold already; a repeated submit is a success.
 * - `changed_meanwhile`: the calendar is no longer at the revision that the person saw.
 * - `changed`: goes on with the new hours.
 */
export function decideCalendarChange(
  current: Calendar,
  isSet: boolean,
  wish: ChangeCalendarInput,
): "no_working_time" | "unchanged" | "changed_meanwhile" | "changed" {
  if (wish.week.every((ranges) => ranges.length === 0)) return "no_working_time";
  if (isSet && isSameHours(current, wish)) return "unchanged";
  return current.revision === wish.revision ? "changed" : "changed_meanwhile";
}

/** Minutes since midnight: 570 for "09:30", 1440 for "24:00". */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** Documents are parsed on their way in and out, which brings them into one order. */
function isSameHours(a: Hours, b: Hours): boolean {
  return JSON.stringify(hoursOf(a)) === JSON.stringify(hoursOf(b));
}
