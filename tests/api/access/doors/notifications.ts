import type { Doors } from "../doors.ts";
import { form, notificationOfSofia, request } from "../knocks.ts";

export const notifications: Doors = {
  expected: `
                                                  nobody ended gone outsider observer member head ceo admin revoked reader program
page /                                            307    307   307  200      200      200    200  200 200   307     307    307
action notifications/dismissNotificationAction    401    401   401  404      404      404    404  404 200   401     401    401
`,
  reading: {
    "page /": request("GET", "/"),
  },
  writing: {
    "action notifications/dismissNotificationAction": form(
      "notifications/dismissNotificationAction",
      notificationOfSofia,
    ),
  },
};
