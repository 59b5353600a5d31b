import { listMembers } from "#features/workspace/people/queries.ts";
import type { Cast } from "../../../factories/workspace.ts";
import type { Doors } from "../doors.ts";
import { form, nothing, request } from "../knocks.ts";

// Nora is deactivated and the others are as their roles say. Every knock is about Otto or Ravi, or Sofia's chair.

export const people: Doors = {
  expected: `
                                                    nobody ended gone outsider observer member head ceo admin revoked reader program
page /settings/members                              307    307   307  200      200      200    200  200 200   307     307    307
action workspace/people/changeMemberAction          401    401   401  404      403      403    403  200 200   401     401    401
action workspace/people/nameHeadAction              401    401   401  403      403      403    403  200 403   401     401    401
action workspace/people/nameActingHeadAction        401    401   401  403      403      403    403  409 403   401     401    401
action workspace/people/endActingHeadAction         401    401   401  403      403      403    403  200 403   401     401    401
action workspace/people/deactivateMemberAction      401    401   401  404      403      403    403  200 200   401     401    401
action workspace/people/reactivateMemberAction      401    401   401  404      403      403    200  200 200   401     401    401
action workspace/people/leaveWorkspaceAction        401    401   401  409      200      200    200  409 409   401     401    401
GET /api/v1/members                                 401    401   401  200      200      200    200  200 200   401     200    200
PATCH /api/v1/members/[memberId]                    401    401   401  404      403      403    403  200 200   401     403    200
POST /api/v1/members/[memberId]/deactivate          401    401   401  404      403      403    403  200 200   401     403    200
POST /api/v1/members/[memberId]/reactivate          401    401   401  404      403      403    200  200 200   401     403    200
PUT /api/v1/heads/[team]                            401    401   401  403      403      403    403  200 403   401     403    403
PUT /api/v1/acting-heads/[team]                     401    401   401  403      403      403    403  409 403   401     403    403
DELETE /api/v1/acting-heads/[team]                  401    401   401  403      403      403    403  200 403   401     403    403
`,
  reading: {
    "page /settings/members": request("GET", "/settings/members"),
    "GET /api/v1/members": request("GET", "/api/v1/members"),
  },
  writing: {
    "action workspace/people/changeMemberAction": form("workspace/people/changeMemberAction", newTitle),
    "action workspace/people/nameHeadAction": form("workspace/people/nameHeadAction", chairOfSofia),
    "action workspace/people/nameActingHeadAction": form("workspace/people/nameActingHeadAction", actingForSofia),
    "action workspace/people/endActingHeadAction": form("workspace/people/endActingHeadAction", async () => ({
      team: "sales",
    })),
    "action workspace/people/deactivateMemberAction": form("workspace/people/deactivateMemberAction", otto),
    "action workspace/people/reactivateMemberAction": form("workspace/people/reactivateMemberAction", nora),
    "action workspace/people/leaveWorkspaceAction": form("workspace/people/leaveWorkspaceAction", nothing),
    "PATCH /api/v1/members/[memberId]": async (call, house) => {
      const { memberId, ...wish } = await newTitle(house);
      return request("PATCH", `/api/v1/members/${memberId}`, async () => wish)(call, house);
    },
    "POST /api/v1/members/[memberId]/deactivate": (call, house) =>
      request("POST", `/api/v1/members/${house.otto.memberId}/deactivate`)(call, house),
    "POST /api/v1/members/[memberId]/reactivate": (call, house) =>
      request("POST", `/api/v1/members/${house.nora.memberId}/reactivate`)(call, house),
    "PUT /api/v1/heads/[team]": request("PUT", "/api/v1/heads/sales", async (house) => {
      const { memberId, instead } = await chairOfSofia(house);
      return { memberId, instead };
    }),
    "PUT /api/v1/acting-heads/[team]": request("PUT", "/api/v1/acting-heads/sales", async ({ ravi }) => ({
      memberId: ravi.memberId,
    })),
    "DELETE /api/v1/acting-heads/[team]": request("DELETE", "/api/v1/acting-heads/sales"),
  },
};

async function otto(house: Cast) {
  return { memberId: house.otto.memberId };
}

async function nora(house: Cast) {
  return { memberId: house.nora.memberId };
}

async function newTitle({ sofia, otto }: Cast) {
  const member = (await listMembers(sofia)).find(({ id }) => id === otto.memberId);
  const revision = String(member?.revision);
  return { memberId: otto.memberId, revision, title: `Adviser ${revision}` };
}

async function chairOfSofia({ ravi, sofia }: Cast) {
  return { memberId: ravi.memberId, team: "sales", instead: sofia.memberId };
}

async function actingForSofia({ ravi }: Cast) {
  return { memberId: ravi.memberId, team: "sales" };
}
