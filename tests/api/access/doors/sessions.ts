import type { Doors } from "../doors.ts";
import { form, nothing, request, sessionOfSofia } from "../knocks.ts";

export const sessions: Doors = {
  expected: `
                                                  nobody ended gone outsider observer member head ceo admin revoked reader program
page /settings/sessions                           307    307   307  200      200      200    200  200 200   307     307    307
page /sign-in                                     200    200   200  307      307      307    307  307 307   200     200    200
action workspace/sessions/endSessionAction                 401    401   401  404      404      404    404  404 200   401     401    401
action workspace/sessions/signOutAction                    200    200   200  200      200      200    200  200 200   200     200    200
GET /api/auth/[...nextauth]                       200    200   200  200      200      200    200  200 200   200     200    200
POST /api/auth/[...nextauth]                      302    302   302  302      302      302    302  302 302   302     302    302
POST /api/v1/session                              401    401   401  401      401      401    401  401 401   401     429    429
DELETE /api/v1/session                            401    401   401  200      200      200    200  200 200   401     403    403
`,
  reading: {
    "page /settings/sessions": request("GET", "/settings/sessions"),
    "page /sign-in": request("GET", "/sign-in"),
    "GET /api/auth/[...nextauth]": request("GET", "/api/auth/csrf"),
    "POST /api/auth/[...nextauth]": request("POST", "/api/auth/callback/credentials"),
  },
  writing: {
    "action workspace/sessions/endSessionAction": form("workspace/sessions/endSessionAction", sessionOfSofia),
    "action workspace/sessions/signOutAction": form("workspace/sessions/signOutAction", nothing),
    "POST /api/v1/session": request("POST", "/api/v1/session", async ({ sofia }) => ({
      email: sofia.email,
      password: "a guess",
    })),
    "DELETE /api/v1/session": request("DELETE", "/api/v1/session"),
  },
};
