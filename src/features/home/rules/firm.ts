import type { Team } from "#platform/actor.ts";
import { type Day, daysBetween, daysLater } from "#platform/day.ts";
import type { FirmMember } from "../schema.ts";

/** One side of the firm: who leads it, and who else belongs to it, by name. */
export type Side = {
  readonly team: Team;
  /** Who sits in the chair of head; null while it is empty. */
  readonly head: FirmMember | null;
  /** Who sits in it for the time being. */
  readonly acting: FirmMember | null;
  readonly members: readonly FirmMember[];
};

/** A team as Home shows it, from everybody who is active. */
export function sideOf(team: Team, members: readonly FirmMember[]): Side {
  return {
    team,
    head: members.find(({ role, team: own }) => role === "head" && own === team) ?? null,
    acting: members.find(({ actingFor }) => actingFor === team) ?? null,
    members: members.filter(({ role, team: own }) => role === "member" && own === team),
  };
}

/** Where a day stands in a range of days, both ends included. `share` is what has passed of it, from 0 to 1. */
export function progressIn({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }, today: Day) {
  const days = daysBetween(startsOn, daysLater(endsOn, 1));
  const day = daysBetween(startsOn, today) + 1;
  return { days, day, daysLeft: days - day, share: day / days };
}

/** "Good morning", by the clock in a time zone. */
export function greeting(timeZone: string, now: Date): string {
  const hour = Number(new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(now));
  if (hour < 5 || hour >= 18) return "Good evening";
  return hour < 12 ? "Good morning" : "Good afternoon";
}
