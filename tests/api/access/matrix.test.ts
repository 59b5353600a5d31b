import { describe, expect, it } from "vitest";
import { assemble, type CallerName, callers } from "./callers.ts";
import { listDoors } from "./doors.ts";
import { houseState } from "./house-state.ts";
import { form, type Knock, newName, nothing, notificationOfSofia, request, sessionOfSofia } from "./knocks.ts";

// Who gets what at which door. 307 leads to the sign-in; a form's refusal counts as the status it has in the API. The outsider
// gets answers about their own house, never about this one. A door that is missing here fails the first test below.
const expected = `
                                                  nobody ended gone outsider observer member head ceo admin revoked reader program
page /                                            307    307   307  200      200      200    200  200 200   307     307    307
page /activity                                    307    307   307  200      200      200    200  200 200   307     307    307
page /settings/sessions                           307    307   307  200      200      200    200  200 200   307     307    307
page /settings/workspace                          307    307   307  200      200      200    200  200 200   307     307    307
page /sign-in                                     200    200   200  307      307      307    307  307 307   200     200    200
action workspace/renameWorkspaceAction            401    401   401  200      403      403    403  403 200   401     401    401
action workspace/endSessionAction                 401    401   401  404      404      404    404  404 200   401     401    401
action workspace/signOutAction                    200    200   200  200      200      200    200  200 200   200     200    200
action notifications/dismissNotificationAction    401    401   401  404      404      404    404  404 200   401     401    401
GET /api/health                                   200    200   200  200      200      200    200  200 200   200     200    200
GET /api/ready                                    200    200   200  200      200      200    200  200 200   200     200    200
GET /api/auth/[...nextauth]                       200    200   200  200      200      200    200  200 200   200     200    200
POST /api/auth/[...nextauth]                      302    302   302  302      302      302    302  302 302   302     302    302
GET /api/v1/[...rest]                             404    404   404  404      404      404    404  404 404   404     404    404
POST /api/v1/[...rest]                            404    404   404  404      404      404    404  404 404   404     404    404
PUT /api/v1/[...rest]                             404    404   404  404      404      404    404  404 404   404     404    404
PATCH /api/v1/[...rest]                           404    404   404  404      404      404    404  404 404   404     404    404
DELETE /api/v1/[...rest]                          404    404   404  404      404      404    404  404 404   404     404    404
GET /api/v1/activity                              401    401   401  200      200      200    200  200 200   401     200    200
GET /api/v1/activity/verify                       401    401   401  200      200      200    200  200 200   401     429    429
GET /api/v1/activity/settled                      401    401   401  404      404      404    404  404 404   401     404    404
GET /api/v1/workspace                             401    401   401  200      200      200    200  200 200   401     200    200
PATCH /api/v1/workspace                           401    401   401  200      403      403    403  403 200   401     403    200
POST /api/v1/session                              401    401   401  401      401      401    401  401 401   401     429    429
DELETE /api/v1/session                            401    401   401  200      200      200    200  200 200   401     403    403
`;

// How to knock there. What only reads must change nothing for anybody.
const reading: Record<string, Knock> = {
  "page /": request("GET", "/"),
  "page /activity": request("GET", "/activity?verify"),
  "page /settings/sessions": request("GET", "/settings/sessions"),
  "page /settings/workspace": request("GET", "/settings/workspace"),
  "page /sign-in": request("GET", "/sign-in"),
  "GET /api/health": request("GET", "/api/health"),
  "GET /api/ready": request("GET", "/api/ready"),
  "GET /api/auth/[...nextauth]": request("GET", "/api/auth/csrf"),
  "POST /api/auth/[...nextauth]": request("POST", "/api/auth/callback/credentials"),
  "GET /api/v1/[...rest]": request("GET", "/api/v1/nothing"),
  "POST /api/v1/[...rest]": request("POST", "/api/v1/nothing/at/all"),
  "PUT /api/v1/[...rest]": request("PUT", "/api/v1/nothing"),
  "PATCH /api/v1/[...rest]": request("PATCH", "/api/v1/nothing"),
  "DELETE /api/v1/[...rest]": request("DELETE", "/api/v1/nothing"),
  "GET /api/v1/activity": request("GET", "/api/v1/activity"),
  "GET /api/v1/activity/verify": request("GET", "/api/v1/activity/verify"),
  "GET /api/v1/activity/settled": request("GET", `/api/v1/activity/settled?fact=${crypto.randomUUID()}`),
  "GET /api/v1/workspace": request("GET", "/api/v1/workspace"),
};
const writing: Record<string, Knock> = {
  "action workspace/renameWorkspaceAction": form("workspace/renameWorkspaceAction", newName),
  "action workspace/endSessionAction": form("workspace/endSessionAction", sessionOfSofia),
  "action workspace/signOutAction": form("workspace/signOutAction", nothing),
  "action notifications/dismissNotificationAction": form(
    "notifications/dismissNotificationAction",
    notificationOfSofia,
  ),
  "PATCH /api/v1/workspace": request("PATCH", "/api/v1/workspace", newName),
  "POST /api/v1/session": request("POST", "/api/v1/session", async ({ sofia }) => ({
    email: sofia.email,
    password: "a guess",
  })),
  "DELETE /api/v1/session": request("DELETE", "/api/v1/session"),
};

const rows = expected
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const cells = line.split(/\s+/);
    return { door: cells.slice(0, -callers.length).join(" "), statuses: cells.slice(-callers.length).map(Number) };
  });

describe("the access matrix", () => {
  it("knows every page, action and route", () => {
    expect(rows.map(({ door }) => door).sort()).toEqual(listDoors());
    expect(Object.keys({ ...reading, ...writing }).sort()).toEqual(listDoors());
  });

  it.for(rows)(
    "$door answers everybody as it should, and those it refuses leave no trace",
    async ({ door, statuses }) => {
      const knock = reading[door] ?? writing[door];
      const { house, calls } = await assemble();
      const found: Partial<Record<CallerName, number>> = {};
      const traces: CallerName[] = [];
      for (const caller of callers) {
        const before = await houseState(house.workspaceId);
        const answer = await knock?.(calls[caller], house);
        found[caller] = answer?.status ?? 0;
        const mayChange = door in writing && found[caller] < 400 && caller !== "outsider";
        if (!mayChange && (await houseState(house.workspaceId)) !== before) traces.push(caller);
        if (caller === "outsider") expect(answer?.body).not.toContain(house.workspaceId);
      }
      expect(found).toEqual(Object.fromEntries(callers.map((caller, index) => [caller, statuses[index]])));
      expect(traces).toEqual([]);
    },
  );
});
