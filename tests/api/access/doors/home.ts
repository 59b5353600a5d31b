import type { Doors } from "../doors.ts";
import { form } from "../knocks.ts";

export const home: Doors = {
  expected: `
                                                  nobody ended gone outsider observer member head ceo admin revoked reader program
action home/tickStepAction                        401    401   401  200      200      200    200  200 200   401     401    401
action home/showFirstHourAction                   401    401   401  200      200      200    200  200 200   401     401    401
`,
  reading: {},
  writing: {
    "action home/tickStepAction": form("home/tickStepAction", async () => ({ step: "calendar" })),
    "action home/showFirstHourAction": form("home/showFirstHourAction", async () => ({ show: "no" })),
  },
};
