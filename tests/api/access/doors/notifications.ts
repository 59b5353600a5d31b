import type { Doors } from "../doors.ts";
import { allOfSofia, choiceOfNews, form, lineOfSofia, request } from "../knocks.ts";

export const notifications: Doors = {
  expected: `
                                                  nobody ended gone outsider observer member head ceo admin revoked reader program
page /                                            307    307   307  200      200      200    200  200 200   307     307    307
page /notifications                               307    307   307  200      200      200    200  200 200   307     307    307
page /settings/notifications                      307    307   307  200      200      200    200  200 200   307     307    307
page /settings/outbox                             307    307   307  200      200      200    200  200 200   307     307    307
action notifications/dismissNotificationsAction   401    401   401  404      404      404    404  404 200   401     401    401
action notifications/dismissAllAction             401    401   401  404      404      404    404  404 200   401     401    401
action notifications/chooseNewsAction             401    401   401  200      200      200    200  200 200   401     401    401
`,
  reading: {
    "page /": request("GET", "/"),
    "page /notifications": request("GET", "/notifications"),
    "page /settings/notifications": request("GET", "/settings/notifications"),
    "page /settings/outbox": request("GET", "/settings/outbox"),
  },
  writing: {
    "action notifications/dismissNotificationsAction": form("notifications/dismissNotificationsAction", lineOfSofia),
    "action notifications/dismissAllAction": form("notifications/dismissAllAction", allOfSofia),
    "action notifications/chooseNewsAction": form("notifications/chooseNewsAction", choiceOfNews),
  },
};
