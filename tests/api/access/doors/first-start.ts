import type { Doors } from "../doors.ts";
import { form, request } from "../knocks.ts";

const southwind = {
  ...{ name: "Southwind", timeZone: "Europe/Prague", currency: "EUR", monday: "on", opens: "09:00", closes: "17:00" },
  ...{ yourName: "Sofia Kral", yourEmail: "sofia@southwind.example", yourPassword: "a sentence of some length" },
  yourPart: "sales",
};

// The app under these tests is one that others can reach: nobody founds anything there in a browser, whoever they are.
export const firstStart: Doors = {
  expected: `
                                                  nobody ended gone outsider observer member head ceo admin revoked reader program
page /welcome                                     200    200   200  200      200      200    200  200 200   200     200    200
action workspace/first-start/startWorkspaceAction 403    403   403  403      403      403    403  403 403   403     403    403
`,
  reading: {
    "page /welcome": request("GET", "/welcome"),
    "action workspace/first-start/startWorkspaceAction": form(
      "workspace/first-start/startWorkspaceAction",
      async () => southwind,
    ),
  },
  writing: {},
};
