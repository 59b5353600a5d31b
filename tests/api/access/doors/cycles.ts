import { addCycle } from "#features/workspace/cycles/commands/add-cycles.ts";
import { listCycles } from "#features/workspace/cycles/queries.ts";
import { fourQuarters } from "#features/workspace/cycles/rules.ts";
import { monthsLater } from "#platform/day.ts";
import type { Call } from "../../../factories/caller.ts";
import type { Cast } from "../../../factories/workspace.ts";
import type { Doors } from "../doors.ts";
import { form, request } from "../knocks.ts";

export const cycles: Doors = {
  expected: `
                                                          nobody ended gone outsider observer member head ceo admin revoked reader program
page /settings/cycles                                     307    307   307  200      200      200    200  200 200   307     307    307
action workspace/cycles/addCycleAction                    401    401   401  200      403      403    403  403 200   401     401    401
action workspace/cycles/addQuartersAction                 401    401   401  200      403      403    403  403 200   401     401    401
action workspace/cycles/changeCycleAction                 401    401   401  404      403      403    403  403 200   401     401    401
action workspace/cycles/removeCycleAction                 401    401   401  200      403      403    403  403 200   401     401    401
GET /api/v1/cycles                                        401    401   401  200      200      200    200  200 200   401     200    200
POST /api/v1/cycles                                       401    401   401  201      403      403    403  403 201   401     403    201
PATCH /api/v1/cycles/[cycleId]                            401    401   401  404      403      403    403  403 200   401     403    200
DELETE /api/v1/cycles/[cycleId]                           401    401   401  200      403      403    403  403 200   401     403    200
`,
  prepare: async (house) => addCycle(house.sofia, await newCycle(house), new Date()),
  reading: {
    "page /settings/cycles": request("GET", "/settings/cycles"),
    "GET /api/v1/cycles": request("GET", "/api/v1/cycles"),
  },
  writing: {
    "action workspace/cycles/addCycleAction": form("workspace/cycles/addCycleAction", newCycle),
    "action workspace/cycles/addQuartersAction": form("workspace/cycles/addQuartersAction", async (house) => {
      const { startsOn } = await newCycle(house);
      return { startsOn };
    }),
    "action workspace/cycles/changeCycleAction": form("workspace/cycles/changeCycleAction", async (house) => {
      const { id, name, startsOn, endsOn, revision } = await cycleOfHouse(house);
      return { cycleId: id, name: `${name}!`, startsOn, endsOn, revision: `${revision}` };
    }),
    "action workspace/cycles/removeCycleAction": form("workspace/cycles/removeCycleAction", async (house) => {
      const { id, revision } = await cycleOfHouse(house);
      return { cycleId: id, revision: `${revision}` };
    }),
    "POST /api/v1/cycles": request("POST", "/api/v1/cycles", newCycle),
    "PATCH /api/v1/cycles/[cycleId]": async (call: Call, house: Cast) => {
      const { id, revision, ...plan } = await cycleOfHouse(house);
      return request("PATCH", `/api/v1/cycles/${id}`, async () => ({ ...plan, name: `${plan.name}!`, revision }))(
        call,
        house,
      );
    },
    "DELETE /api/v1/cycles/[cycleId]": async (call: Call, house: Cast) => {
      const { id, revision } = await cycleOfHouse(house);
      return request("DELETE", `/api/v1/cycles/${id}`, async () => ({ revision }))(call, house);
    },
  },
};

/** A quarter that is free. */
async function newCycle({ sofia }: Cast) {
  const [last] = await listCycles(sofia);
  const [quarter] = fourQuarters(last ? monthsLater(last.endsOn, 1) : "2027-01-01");
  if (!quarter) throw new Error("a quarter is followed by another");
  return quarter;
}

/** A cycle of the house, or one that is gone by now. */
async function cycleOfHouse({ sofia }: Cast) {
  const [cycle] = await listCycles(sofia);
  return cycle ?? { id: crypto.randomUUID(), name: "Gone", startsOn: "2027-01-01", endsOn: "2027-03-31", revision: 1 };
}
