import { type Day, daysBetween } from "#platform/day.ts";

/** How far off the day is by which a decision is asked for, from the workspace's today: "6 days left". */
export function timeLeft(decideBy: Day, today: Day): string {
  const days = daysBetween(today, decideBy);
  if (days < 0) return "that day has passed";
  if (days === 0) return "that is today";
  return days === 1 ? "1 day left" : `${days} days left`;
}
