import { setEffort } from "#features/leads/capacity/commands/set-effort.ts";
import { findSalesCapacity } from "#features/leads/capacity/queries.ts";
import type { Doors } from "../doors.ts";
import { form } from "../knocks.ts";

export const capacity: Doors = {
  expected: `
                                                          nobody ended gone outsider observer member head ceo admin revoked reader program
action leads/capacity/setEffortAction                     401    401   401  412      403      403    403  403 200   401     401    401
`,
  prepare: ({ sofia }) =>
    setEffort(sofia, { attempts: 50, minutesPerAttempt: 12, sharePercent: 40, revision: 1 }, new Date()),
  reading: {},
  writing: {
    "action leads/capacity/setEffortAction": form("leads/capacity/setEffortAction", async ({ sofia }) => {
      const { effort, revision } = await findSalesCapacity(sofia);
      const attempts = `${effort ? (effort.attempts % 50) + 1 : 6}`;
      return { attempts, minutesPerAttempt: "12", sharePercent: "40", revision: `${revision}` };
    }),
  },
};
