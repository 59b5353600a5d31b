import { type Day, daysBetween } from "#platform/day.ts";
import type { ReminderSubject } from "../schema/facts.ts";

/** A day that people agreed on or were given, and what of it was reminded of already. */
export type Remindable = {
  readonly about: ReminderSubject;
  readonly day: Day;
  readonly reminded: readonly ("near" | "come")[];
};

/** A week before; who set a nearer day needs no reminder of it at once. A day later will do, for machines rest too. */
const nearDays = [7, 6];

/** Which reminder of a day is due, once each; null for none. What should have been said while nobody could, is said still. */
export function dueReminder({ day, reminded }: Remindable, today: Day): "near" | "come" | null {
  const left = daysBetween(today, day);
  if (left <= 0) return reminded.includes("come") ? null : "come";
  return nearDays.includes(left) && !reminded.includes("near") ? "near" : null;
}
