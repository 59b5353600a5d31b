import { findRotation } from "#features/leads/assignment/queries/find-rotation.ts";
import { listLeads } from "#features/leads/list/queries/list-leads.ts";
import { isRefusal } from "#platform/refusals.ts";
import { land } from "../../../factories/landing.ts";
import type { Cast } from "../../../factories/workspace.ts";
import type { Doors } from "../doors.ts";
import { form, request } from "../knocks.ts";

export const assignment: Doors = {
  expected: `
                                                          nobody ended gone outsider observer member head ceo admin revoked reader program
page /settings/assignment                                 307    307   307  200      200      200    200  200 200   307     307    307
action leads/assignment/assignLeadsAction                 401    401   401  200      403      200    200  403 200   401     401    401
action leads/assignment/changeRotationAction              401    401   401  400      403      403    403  403 200   401     401    401
POST /api/v1/leads/assign                                 401    401   401  200      403      200    200  403 200   401     403    200
GET /api/v1/rotation                                      401    401   401  200      200      200    200  200 200   401     200    200
PUT /api/v1/rotation                                      401    401   401  400      403      403    403  403 200   401     403    200
`,
  prepare: ({ sofia }) =>
    land(sofia, [
      { identity: { system: "crm", externalId: "1" }, values: { lastName: "Hill" }, fields: {}, events: [] },
    ]),
  reading: {
    "page /settings/assignment": request("GET", "/settings/assignment"),
    "GET /api/v1/rotation": request("GET", "/api/v1/rotation"),
  },
  writing: {
    "action leads/assignment/assignLeadsAction": form("leads/assignment/assignLeadsAction", async (house) => ({
      leadIds: await leadOfHouse(house),
      ownerId: "",
    })),
    "action leads/assignment/changeRotationAction": form("leads/assignment/changeRotationAction", async (house) => {
      const { isOn, revision, memberId } = await otherRotation(house);
      return { isOn: `${isOn}`, revision: `${revision}`, [`takesPart.${memberId}`]: "on" };
    }),
    "POST /api/v1/leads/assign": request("POST", "/api/v1/leads/assign", async (house) => ({
      leadIds: [await leadOfHouse(house)],
      ownerId: null,
    })),
    "PUT /api/v1/rotation": request("PUT", "/api/v1/rotation", async (house) => {
      const { isOn, revision, memberId } = await otherRotation(house);
      return { isOn, revision, members: [{ memberId }] };
    }),
  },
};

async function leadOfHouse({ sofia }: Cast): Promise<string> {
  const page = await listLeads(sofia, { filter: {} });
  const [lead] = isRefusal(page) ? [] : page.items;
  return lead?.id ?? "";
}

/** Ravi alone takes part, and it is switched on or off. */
async function otherRotation({ sofia, ravi }: Cast) {
  const { isOn, revision } = await findRotation(sofia, new Date());
  return { isOn: !isOn, revision, memberId: ravi.memberId };
}
