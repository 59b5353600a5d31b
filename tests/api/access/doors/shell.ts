import type { Doors } from "../doors.ts";
import { form, nothing, request } from "../knocks.ts";

export const shell: Doors = {
  expected: `
                                                  nobody ended gone outsider observer member head ceo admin revoked reader program
page /design                                      307    307   307  200      200      200    200  200 200   307     307    307
page /settings/api                                307    307   307  200      200      200    200  200 200   307     307    307
action workspace/appearance/chooseThemeAction     200    200   200  200      200      200    200  200 200   200     200    200
GET /api/search                                   401    401   401  200      200      200    200  200 200   401     200    200
`,
  reading: {
    "page /design": request("GET", "/design"),
    "page /settings/api": request("GET", "/settings/api"),
    // A cookie of whoever sends it, and nothing else.
    "action workspace/appearance/chooseThemeAction": form("workspace/appearance/chooseThemeAction", nothing),
    "GET /api/search": request("GET", "/api/search?query=kral"),
  },
  writing: {},
};
