import { dayInWords } from "#platform/day.ts";
import { teamLabel } from "../../people/rules/people.ts";
import type { CalendarFact, CalendarTeam, Exception, Hours, Range } from "../schema.ts";

/** The days of the week as a calendar counts them. */
export const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** What somebody did, to be read after their name. */
export function calendarFactSentence({ type, payload: { team, from, to } }: CalendarFact): string {
  const changes = changesInWords(from, to);
  switch (type) {
    case "calendar.changed":
      return `changed ${ownerInWords(team)} working calendar: ${changes}`;
    case "calendar.added":
      return `gave ${teamInWords(team)} a working calendar of its own${changes && `: ${changes}`}`;
    case "calendar.removed":
      return `let ${teamInWords(team)} follow the workspace's working calendar again${changes && `: ${changes}`}`;
  }
}

/** The ranges of a day: "09:00–12:00 and 13:00–17:00", or "closed". */
export function hoursInWords(ranges: readonly Range[]): string {
  return ranges.map(({ from, to }) => `${from}–${to}`).join(" and ") || "closed";
}

/** What is different between two calendars, at most four things of it: "Friday 09:00–15:00 instead of 09:00–17:00". */
export function changesInWords(from: Hours, to: Hours): string {
  const changes = [...zoneChange(from, to), ...weekChanges(from, to), ...exceptionChanges(from, to)];
  const [told, more] = [changes.slice(0, 4), changes.length - 4];
  return `${told.join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
}

/** A team as sentences name it; null is the workspace. */
export function teamInWords(team: CalendarTeam): string {
  return team === null ? "the workspace" : teamLabel(team);
}

/** The heading over a calendar. */
export function calendarTitle(team: CalendarTeam): string {
  return team === null ? "The workspace's week" : `${ownerInWords(team)} week`;
}

/** Whom a calendar is for; `hasOwn` says whether the team differs from the workspace. */
export function calendarIntroduction(team: CalendarTeam, hasOwn: boolean): string {
  if (team === null) return "Everybody works by it, but for a team that has a calendar of its own.";
  const name = teamInWords(team);
  if (hasOwn) return `${name} has a calendar of its own; changes to the workspace's don't reach it.`;
  return `${name} works by the workspace's calendar. Once somebody saves what differs, it has its own.`;
}

function ownerInWords(team: CalendarTeam): string {
  return team === "sales" ? "Sales'" : `${teamInWords(team)}'s`;
}

function zoneChange(from: Hours, to: Hours): string[] {
  return from.timeZone === to.timeZone ? [] : [`time zone ${to.timeZone} instead of ${from.timeZone}`];
}

/** Days in a row that change in the same way are told together. */
function weekChanges(from: Hours, to: Hours): string[] {
  const changes = weekdays.map((_, day) => dayChange(from.week[day] ?? [], to.week[day] ?? []));
  const runs: { first: number; last: number; change: string }[] = [];
  changes.forEach((change, day) => {
    const run = runs.at(-1);
    if (change && run?.change === change && run.last === day - 1) run.last = day;
    else if (change) runs.push({ first: day, last: day, change });
  });
  return runs.map(({ first, last, change }) => `${daysInWords(first, last)} ${change}`);
}

function dayChange(from: readonly Range[], to: readonly Range[]): string {
  const [before, after] = [hoursInWords(from), hoursInWords(to)];
  return before === after ? "" : `${after} instead of ${before}`;
}

function daysInWords(first: number, last: number): string {
  const joint = last - first === 1 ? " and " : " to ";
  return first === last ? `${weekdays[first]}` : `${weekdays[first]}${joint}${weekdays[last]}`;
}

function exceptionChanges(from: Hours, to: Hours): string[] {
  const before = new Map(from.exceptions.map((exception) => [exception.on, inWords(exception)]));
  const after = new Map(to.exceptions.map((exception) => [exception.on, inWords(exception)]));
  const days = [...new Set([...before.keys(), ...after.keys()])].sort();
  return days
    .filter((day) => before.get(day) !== after.get(day))
    .map((day) => after.get(day) ?? `${dayInWords(day)} as every week`);
}

function inWords({ on, name, hours }: Exception): string {
  return `${dayInWords(on)} (${name}) ${hoursInWords(hours)}`;
}
