import { isHeadOf, type Person, type Team } from "#platform/actor.ts";

/** The team that somebody speaks for, as its head or in that empty chair; null for everybody else. Nobody speaks for both. */
export function spokenFor(person: Person): Team | null {
  if (isHeadOf(person, "sales")) return "sales";
  return isHeadOf(person, "marketing") ? "marketing" : null;
}
