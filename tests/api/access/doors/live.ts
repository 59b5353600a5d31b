import type { Doors } from "../doors.ts";
import { request } from "../knocks.ts";

export const live: Doors = {
  expected: `
                                                  nobody ended gone outsider observer member head ceo admin revoked reader program
GET /api/live                                     401    401   401  200      200      200    200  200 200   401     401    401
GET /api/live/since                               401    401   401  200      200      200    200  200 200   401     403    403
GET /api/live/presence                            401    401   401  200      200      200    200  200 200   401     403    403
POST /api/live/presence                           401    401   401  200      200      200    200  200 200   401     403    403
`,
  reading: {
    "GET /api/live": request("GET", "/api/live"),
    "GET /api/live/since": request("GET", "/api/live/since?cursor=0"),
    "GET /api/live/presence": request("GET", "/api/live/presence"),
  },
  writing: {
    "POST /api/live/presence": request("POST", "/api/live/presence", async () => ({
      tab: crypto.randomUUID().replaceAll("-", ""),
      place: "/",
    })),
  },
};
