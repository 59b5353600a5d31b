import { changeRotation } from "#features/leads/assignment/commands/change-rotation.ts";
import { findRotation } from "#features/leads/assignment/queries/find-rotation.ts";
import { addAbsence } from "#features/workspace/absences/commands/add-absence.ts";
import { daysLater } from "#platform/day.ts";
import { around, workdayBefore } from "./calendar.ts";
import type { DemoName, DemoPart } from "./firm.ts";

/** Who takes part, and how many leads they work at once at most. */
const seats: readonly (readonly [name: DemoName, capacity: number | null])[] = [
  ["ravi", null],
  ["jonas", null],
  ["camille", 220],
  ["tomas", 180],
];

/** Sales shares leads out in turn before somebody leaves it; two people go on holiday. */
export const assignment: DemoPart = (firm, chance, today) => {
  const at = (days: number, time: string) => around(workdayBefore(today, days), time, chance);
  const away = (name: DemoName, firstDay: string, lastDay: string) => async (now: Date) => {
    const person = await firm.as(name);
    return addAbsence(person, { memberId: person.memberId, firstDay, lastDay }, now);
  };
  return [
    {
      at: at(11, "10:05"),
      act: async (now) => {
        const sofia = await firm.as("sofia");
        const { revision } = await findRotation(sofia, now);
        const members = await Promise.all(
          seats.map(async ([name, capacity]) => ({ memberId: (await firm.as(name)).memberId, capacity })),
        );
        return changeRotation(sofia, { revision, isOn: true, members }, now);
      },
    },
    { at: at(5, "14:20"), act: away("nora", daysLater(today, 5), daysLater(today, 11)) },
    { at: at(2, "16:40"), act: away("camille", today, daysLater(today, 2)) },
  ];
};
