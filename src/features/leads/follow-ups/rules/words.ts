import { type Day, dayInWords, daysBetween } from "#platform/day.ts";
import type { FollowUpFact, NearDay } from "../schema.ts";

/** What somebody did, to be read after their name. */
export function followUpFactSentence({ type, payload }: FollowUpFact): string {
  switch (type) {
    case "follow_up.set":
      return `set a follow-up for ${dayInWords(payload.dueOn)}`;
    case "follow_up.closed":
      return closed[payload.outcome];
    case "follow_up.reopened":
      return "reopened a follow-up";
    case "follow_up.passed":
      return `passed ${counted(payload.leadIds.length)} on with the leads`;
    case "follow_up.came_due":
      return `says that ${counted(payload.leadIds.length)} ${payload.leadIds.length === 1 ? "is" : "are"} due`;
  }
}

const closed = {
  done: "followed a lead up",
  dropped: "dropped a follow-up",
  lead_closed: "closed a follow-up, for its lead is closed",
};

function counted(followUps: number): string {
  return followUps === 1 ? "a follow-up" : `${followUps} follow-ups`;
}

/** The near days on their buttons, the nearest first. */
export const nearDayLabels: Readonly<Record<NearDay, string>> = {
  tomorrow: "Tomorrow",
  in_3_working_days: "In 3 working days",
  next_week: "Next week",
};

/** How far off a day is: "today", "tomorrow", "in 3 days", "yesterday", "3 days ago". */
export function fromToday(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  const near = { "-1": "yesterday", "0": "today", "1": "tomorrow" }[String(days)];
  return near ?? (days > 0 ? `in ${days} days` : `${-days} days ago`);
}
