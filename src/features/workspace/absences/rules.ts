import { type Day, dayInWords, daysLater } from "#platform/day.ts";
import type { AbsenceFact, DaysAway } from "./schema.ts";

/** The last day on which somebody is away who is away today, over absences that follow on each other; null for who is there. */
export function awayUntil(absences: readonly DaysAway[], today: Day): Day | null {
  let until: Day | null = null;
  for (const { firstDay, lastDay } of absences.toSorted((one, other) => (one.firstDay < other.firstDay ? -1 : 1))) {
    const next: Day = until === null ? today : daysLater(until, 1);
    if (firstDay <= next && lastDay >= next) until = lastDay;
  }
  return until;
}

/** "Nora Lind is away until 28 Nov 2026." */
export function awayInWords(name: string, until: Day): string {
  return `${name} is away until ${dayInWords(until)}.`;
}

/** What somebody did, to be read after their name. */
export function absenceFactSentence({ type, payload }: AbsenceFact): string {
  const { name, firstDay, lastDay } = payload;
  const days =
    firstDay === lastDay ? `on ${dayInWords(firstDay)}` : `${dayInWords(firstDay)} to ${dayInWords(lastDay)}`;
  switch (type) {
    case "absence.added":
      return `noted that ${name} is away ${days}`;
    case "absence.removed":
      return `took back that ${name} is away ${days}`;
  }
}
