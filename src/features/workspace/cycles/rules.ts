import { type Day, dayInWords, daysLater, monthsLater } from "#platform/day.ts";
import type { CycleFact, Days, Plan } from "./schema.ts";

/** The quarter of the calendar year in which a day lies: "Q4 2026", 1 October to 31 December. */
export function quarterOf(day: Day): Plan {
  const [year = "", month = ""] = day.split("-");
  const quarter = Math.ceil(Number(month) / 3);
  const startsOn = monthsLater(`${year}-01-01`, (quarter - 1) * 3);
  return { name: `Q${quarter} ${year}`, startsOn, endsOn: daysLater(monthsLater(startsOn, 3), -1) };
}

/** The four quarters in a row that begin with the one of a day. */
export function fourQuarters(from: Day): Plan[] {
  const { startsOn } = quarterOf(from);
  return [0, 3, 6, 9].map((months) => quarterOf(monthsLater(startsOn, months)));
}

/** The next four quarters to plan: after the last cycle there is, at the earliest the one of today. */
export function nextFourQuarters(cycles: readonly Days[], today: Day): Plan[] {
  const free = [today, ...cycles.map(({ endsOn }) => daysLater(endsOn, 1))].sort().at(-1) ?? today;
  const quarter = quarterOf(free);
  const isTaken = cycles.some((cycle) => isOverlap(cycle, quarter));
  return fourQuarters(isTaken ? monthsLater(quarter.startsOn, 3) : quarter.startsOn);
}

/** The cycle in which a day lies; where none is set for it, the quarter of the calendar year. */
export function currentCycle(cycles: readonly Plan[], today: Day): Plan {
  return cycles.find((cycle) => isWithin(cycle, today)) ?? quarterOf(today);
}

/** Whether a day belongs to a cycle. */
export function isWithin({ startsOn, endsOn }: Days, day: Day): boolean {
  return startsOn <= day && day <= endsOn;
}

/**
 * What becomes of the wish for some cycles beside those that there are: `missing` are to be added, the rest is there already
 * by name and days (a repeated submit is a success). With `other`, a cycle that has days of one of them, none can be added.
 */
export function decideCycles(cycles: readonly Plan[], wished: readonly Plan[]) {
  const missing = wished.filter((plan) => !cycles.some((cycle) => isSamePlan(cycle, plan)));
  const other = missing.map((plan) => findOverlap(cycles, plan)).find((cycle) => cycle !== null);
  return { missing, other: other ?? null };
}

/**
 * What becomes of the wish to change a cycle among others.
 * - `unchanged`: it has this name and these days already; a repeated submit is a success.
 * - `changed_meanwhile`: it is no longer at the revision that the person saw.
 * - `other`: that cycle has one of the days.
 * - `changed`: goes on.
 */
export function decideCycleChange(
  cycle: Plan & { readonly revision: number },
  others: readonly Plan[],
  wish: Plan & { readonly revision: number },
): "unchanged" | "changed_meanwhile" | "changed" | { readonly other: Plan } {
  if (isSamePlan(cycle, wish)) return "unchanged";
  if (cycle.revision !== wish.revision) return "changed_meanwhile";
  const other = findOverlap(others, wish);
  return other ? { other } : "changed";
}

/** What of a cycle was planned, without its id and how often it changed. */
export function planOf({ name, startsOn, endsOn }: Plan): Plan {
  return { name, startsOn, endsOn };
}

/** A cycle with its days: "Q1 2027, 1 Jan 2027 to 31 Mar 2027". */
export function cycleInWords({ name, startsOn, endsOn }: Plan): string {
  return `“${name}”, ${dayInWords(startsOn)} to ${dayInWords(endsOn)}`;
}

/** What somebody did, to be read after their name. */
export function cycleFactSentence({ type, payload }: CycleFact): string {
  switch (type) {
    case "cycle.added": {
      const cycles = payload.cycles.map(cycleInWords).join("; ");
      return payload.cycles.length === 1 ? `added the sales cycle ${cycles}` : `added the sales cycles ${cycles}`;
    }
    case "cycle.changed":
      return `changed the sales cycle ${cycleInWords(payload.from)} to ${cycleInWords(payload.to)}`;
    case "cycle.removed":
      return `removed the sales cycle ${cycleInWords(payload)}`;
  }
}

function findOverlap(cycles: readonly Plan[], wish: Days): Plan | null {
  return cycles.find((cycle) => isOverlap(cycle, wish)) ?? null;
}

function isOverlap(a: Days, b: Days): boolean {
  return a.startsOn <= b.endsOn && b.startsOn <= a.endsOn;
}

function isSamePlan(a: Plan, b: Plan): boolean {
  return a.name === b.name && a.startsOn === b.startsOn && a.endsOn === b.endsOn;
}
