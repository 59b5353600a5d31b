import type { Call } from "../../../factories/caller.ts";
import { aDraft } from "../../../factories/drafts.ts";
import { land, leadsOf } from "../../../factories/landing.ts";
import type { Cast } from "../../../factories/workspace.ts";
import type { Doors } from "../doors.ts";
import { request } from "../knocks.ts";

export const intake: Doors = {
  expected: `
                                                          nobody ended gone outsider observer member head ceo admin revoked reader program
POST /api/v1/leads                                        401    401   401  200      403      200    200  403 200   401     403    200
PATCH /api/v1/leads/[leadId]                              401    401   401  404      403      200    200  403 200   401     403    200
`,
  prepare: async (house) => land(house.sofia, [aDraft()]),
  reading: {},
  writing: {
    "POST /api/v1/leads": request("POST", "/api/v1/leads", async () => ({
      email: `${crypto.randomUUID()}@hill.example`,
    })),
    "PATCH /api/v1/leads/[leadId]": async (call: Call, house: Cast) => {
      const [lead] = await leadsOf(house.sofia);
      const change = async () => ({ revision: lead?.revision ?? 1, jobTitle: `Buyer ${lead?.revision}` });
      return request("PATCH", `/api/v1/leads/${lead?.id}`, change)(call, house);
    },
  },
};
