import { changeCalendar } from "#features/workspace/calendars/commands/change-calendar.ts";
import { findCalendars } from "#features/workspace/calendars/queries.ts";
import { editableCalendar, hoursOf } from "#features/workspace/calendars/rules/calendars.ts";
import type { Cast } from "../../../factories/workspace.ts";
import type { Doors } from "../doors.ts";
import { form, request } from "../knocks.ts";

export const calendars: Doors = {
  expected: `
                                                          nobody ended gone outsider observer member head ceo admin revoked reader program
page /settings/calendars                                  307    307   307  200      200      200    200  200 200   307     307    307
action workspace/calendars/changeCalendarAction           401    401   401  200      403      403    403  403 200   401     401    401
action workspace/calendars/removeTeamCalendarAction       401    401   401  200      403      403    403  403 200   401     401    401
GET /api/v1/calendars                                     401    401   401  200      200      200    200  200 200   401     200    200
PUT /api/v1/calendars                                     401    401   401  200      403      403    403  403 200   401     403    200
PUT /api/v1/calendars/[team]                              401    401   401  412      403      403    403  403 200   401     403    200
DELETE /api/v1/calendars/[team]                           401    401   401  200      403      403    403  403 200   401     403    200
`,
  prepare: async (house) => changeCalendar(house.sofia, await calendarOfSales(house), new Date()),
  reading: {
    "page /settings/calendars": request("GET", "/settings/calendars"),
    "GET /api/v1/calendars": request("GET", "/api/v1/calendars"),
  },
  writing: {
    "action workspace/calendars/changeCalendarAction": form(
      "workspace/calendars/changeCalendarAction",
      async (house) => {
        const { week, exceptions, revision, ...rest } = await newHours(house);
        const texts = { week: JSON.stringify(week), exceptions: JSON.stringify(exceptions), revision: `${revision}` };
        return { ...rest, ...texts };
      },
    ),
    "action workspace/calendars/removeTeamCalendarAction": form(
      "workspace/calendars/removeTeamCalendarAction",
      async (house) => ({
        team: "sales",
        revision: `${(await calendarOfSales(house)).revision}`,
      }),
    ),
    "PUT /api/v1/calendars": request("PUT", "/api/v1/calendars", newHours),
    "PUT /api/v1/calendars/[team]": request("PUT", "/api/v1/calendars/sales", async (house) => ({
      ...(await newHours(house)),
      revision: (await calendarOfSales(house)).revision,
    })),
    "DELETE /api/v1/calendars/[team]": request("DELETE", "/api/v1/calendars/sales", async (house) => ({
      revision: (await calendarOfSales(house)).revision,
    })),
  },
};

/** Other hours than those that hold, at the revision that holds. */
async function newHours({ sofia }: Cast) {
  const { workspace } = await findCalendars(sofia);
  const exceptions = [
    ...workspace.exceptions,
    { on: `2027-01-${workspace.exceptions.length + 10}`, name: "Closed", hours: [] },
  ];
  return { ...hoursOf(workspace), exceptions, revision: workspace.revision };
}

async function calendarOfSales({ sofia }: Cast) {
  return editableCalendar(await findCalendars(sofia), "sales");
}
