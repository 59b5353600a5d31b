import type { Doors } from "../doors.ts";
import { request } from "../knocks.ts";

export const activity: Doors = {
  expected: `
                                                  nobody ended gone outsider observer member head ceo admin revoked reader program
page /activity                                    307    307   307  200      200      200    200  200 200   307     307    307
GET /api/v1/activity                              401    401   401  200      200      200    200  200 200   401     200    200
POST /api/v1/activity/export                      401    401   401  200      403      403    403  403 200   401     403    200
GET /api/v1/activity/verify                       401    401   401  200      200      200    200  200 200   401     429    429
GET /api/v1/activity/settled                      401    401   401  404      404      404    404  404 404   401     404    404
`,
  reading: {
    "page /activity": request("GET", "/activity?verify"),
    "GET /api/v1/activity": request("GET", "/api/v1/activity"),
    "GET /api/v1/activity/settled": request("GET", `/api/v1/activity/settled?fact=${crypto.randomUUID()}`),
  },
  writing: {
    // It changes nothing, but is rationed in a house: beside other knocks there it would answer otherwise.
    "GET /api/v1/activity/verify": request("GET", "/api/v1/activity/verify"),
    "POST /api/v1/activity/export": request("POST", "/api/v1/activity/export?what=workspace"),
  },
};
