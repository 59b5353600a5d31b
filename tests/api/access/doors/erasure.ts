import type { Call } from "../../../factories/caller.ts";
import { leadsOf } from "../../../factories/landing.ts";
import { aLead } from "../../../factories/lead.ts";
import type { Cast } from "../../../factories/workspace.ts";
import type { Doors } from "../doors.ts";
import { form, request } from "../knocks.ts";

export const erasure: Doors = {
  expected: `
                                                          nobody ended gone outsider observer member head ceo admin revoked reader program
action leads/erasure/eraseLeadAction                      401    401   401  404      403      403    200  403 200   401     401    401
POST /api/v1/leads/[leadId]/erase                         401    401   401  404      403      403    200  403 200   401     403    200
GET /api/v1/leads/[leadId]/disclosure                     401    401   401  404      403      403    200  403 200   401     403    200
`,
  prepare: (house) => aLead(house),
  reading: {
    "GET /api/v1/leads/[leadId]/disclosure": async (call: Call, house: Cast) =>
      request("GET", `/api/v1/leads/${await leadOf(house)}/disclosure`)(call, house),
  },
  writing: {
    "action leads/erasure/eraseLeadAction": form("leads/erasure/eraseLeadAction", async (house) => ({
      leadId: await leadOf(house),
      confirm: "erase",
    })),
    "POST /api/v1/leads/[leadId]/erase": async (call: Call, house: Cast) =>
      request("POST", `/api/v1/leads/${await leadOf(house)}/erase`, async () => ({ confirm: "erase" }))(call, house),
  },
};

async function leadOf({ sofia }: Cast): Promise<string> {
  const [lead] = await leadsOf(sofia);
  return lead?.id ?? "";
}
