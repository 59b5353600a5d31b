import { setEffort } from "#features/leads/capacity/commands/set-effort.ts";
import { makeApiKey } from "#features/workspace/api-keys/commands.ts";
import { changeCalendar } from "#features/workspace/calendars/commands/change-calendar.ts";
import { findCalendars } from "#features/workspace/calendars/queries.ts";
import { editableCalendar } from "#features/workspace/calendars/rules/calendars.ts";
import { renameWorkspace } from "#features/workspace/commands/rename-workspace.ts";
import { addQuarters } from "#features/workspace/cycles/commands/add-cycles.ts";
import { quarterOf } from "#features/workspace/cycles/rules.ts";
import { findWorkspace } from "#features/workspace/queries.ts";
import { type Day, daysLater } from "#platform/day.ts";
import { around, workdayBefore } from "./calendar.ts";
import type { DemoPart } from "./firm.ts";

/** The key of the program that brings in whoever fills in a form of the firm's website. */
export const websiteKey = "Website forms";

/** What a new lead costs Sales, as its head reckons. */
const effort = { attempts: 4, minutesPerAttempt: 20, sharePercent: 30 };

/** The firm finds its name, its hours and its sales cycles, lets a program in, and says how many leads it can take. */
export const planning: DemoPart = (firm, chance, today) => {
  const at = (days: number, time: string) => around(workdayBefore(today, days), time, chance);
  return [
    {
      at: at(38, "11:30"),
      act: async (now) => {
        const sofia = await firm.as("sofia");
        const { revision } = await findWorkspace(sofia);
        return renameWorkspace(sofia, { name: "Northwind Instruments", revision }, now);
      },
    },
    {
      at: at(36, "14:05"),
      act: async (now) => {
        const elena = await firm.as("elena");
        const { workspace } = await findCalendars(elena);
        return changeCalendar(elena, { ...workspace, exceptions: christmas(today) }, now);
      },
    },
    {
      at: at(34, "09:30"),
      act: async (now) => {
        // So that the cycle before the present one is there to look back at.
        const { startsOn } = quarterOf(daysLater(quarterOf(today).startsOn, -1));
        return addQuarters(await firm.as("elena"), { startsOn }, now);
      },
    },
    {
      at: at(20, "13:15"),
      act: async (now) => {
        const marek = await firm.as("marek");
        const { week, ...calendar } = editableCalendar(await findCalendars(marek), "marketing");
        const shortFriday = week.map((ranges, weekday) => (weekday === 4 ? [{ from: "08:00", to: "14:00" }] : ranges));
        return changeCalendar(marek, { ...calendar, week: shortFriday, timeZone: "Europe/Lisbon" }, now);
      },
    },
    {
      at: at(9, "16:10"),
      act: async (now) => setEffort(await firm.as("sofia"), { ...effort, revision: 1 }, now),
    },
    {
      at: at(12, "10:20"),
      act: async (now) =>
        makeApiKey(await firm.as("marek"), { name: websiteKey, scopes: ["read", "leads:write"] }, now),
    },
  ];
};

/** Closed from Christmas Eve until New Year's Day, this winter or the one to come. */
function christmas(today: Day) {
  const [year = "", month = ""] = today.split("-");
  const eve = `${Number(year) - (month === "01" ? 1 : 0)}-12-24`;
  return Array.from({ length: 9 }, (_, days) => ({ on: daysLater(eve, days), name: "Christmas holidays", hours: [] }));
}
