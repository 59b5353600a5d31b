import type { Capacity, CapacityFact, Effort } from "../schema.ts";

/** What somebody did, to be read after their name. */
export function capacityFactSentence({ payload }: CapacityFact): string {
  return `said what a new lead costs Sales: ${effortInWords(payload.to)}`;
}

/** "6 attempts of 12 minutes each, in 40 % of the working time" */
function effortInWords({ attempts, minutesPerAttempt, sharePercent }: Effort): string {
  const minutes = counted(minutesPerAttempt, "minute");
  const tries = attempts === 1 ? `1 attempt of ${minutes}` : `${attempts} attempts of ${minutes} each`;
  return `${tries}, in ${sharePercent} % of the working time`;
}

/** How many leads Sales can take, in a sentence; beside how many a week it would get of a definition, where one is asked about. */
export function capacityInWords({ effort, people, leadsPerWeek }: Capacity, perWeek: number | null): string {
  if (people === 0) return "Nobody works in Sales yet, so nobody takes leads.";
  if (effort === null || leadsPerWeek === null) {
    return "How many new leads Sales can take isn’t known until its head says what one costs.";
  }
  const most = `Sales can take ${leadsPerWeek === 1 ? "1 new lead" : `${leadsPerWeek} new leads`} a week`;
  return perWeek === null ? `${most}.` : `${most}, ${roomInWords(leadsPerWeek - Math.round(perWeek))}.`;
}

/** "3 people with 40 hours each; 6 attempts of 12 minutes each, in 40 % of the working time" */
export function originInWords({ effort, people, minutesPerWeek }: Capacity): string | null {
  if (effort === null || people === 0) return null;
  const hours = counted(Math.round(minutesPerWeek / 6) / 10, "hour");
  const who = people === 1 ? `1 person with ${hours}` : `${people} people with ${hours} each`;
  return `${who}; ${effortInWords(effort)}`;
}

/** Whether more would come a week than Sales can take. */
export function isTooMuch({ leadsPerWeek }: Capacity, perWeek: number | null): boolean {
  return leadsPerWeek !== null && perWeek !== null && Math.round(perWeek) > leadsPerWeek;
}

function roomInWords(room: number): string {
  if (room === 0) return "just as many";
  return room > 0 ? `${room} more than that` : `${-room} fewer than that`;
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}
