import { findLead } from "#features/leads/queries/find-lead.ts";
import { isRefusal } from "#platform/refusals.ts";
import { asOwner } from "../../../factories/as-owner.ts";
import type { Call } from "../../../factories/caller.ts";
import { aLead, aTouch } from "../../../factories/lead.ts";
import type { Cast } from "../../../factories/workspace.ts";
import type { Doors } from "../doors.ts";
import { form, type Knock, request } from "../knocks.ts";

const at = (
  method: string,
  path: (leadId: string, house: Cast) => Promise<string>,
  body?: (house: Cast) => Promise<object>,
): Knock => {
  return async (call: Call, house: Cast) => request(method, await path(await leadOf(house), house), body)(call, house);
};
const touch = { type: "touch", channel: "call", direction: "outbound" };

export const timeline: Doors = {
  expected: `
                                                          nobody ended gone outsider observer member head ceo admin revoked reader program
page /leads/[leadId]                                      307    307   307  404      200      200    200  200 200   307     307    307
action leads/timeline/recordEventAction                   401    401   401  404      403      200    200  403 200   401     401    401
action leads/timeline/correctEventAction                  401    401   401  404      403      200    200  403 200   401     401    401
action leads/intake/changeLeadAction                      401    401   401  404      403      200    200  403 200   401     401    401
GET /api/v1/leads/[leadId]                                401    401   401  404      200      200    200  200 200   401     200    200
GET /api/v1/leads/[leadId]/events                         401    401   401  404      200      200    200  200 200   401     200    200
POST /api/v1/leads/[leadId]/events                        401    401   401  404      403      201    201  403 201   401     403    403
POST /api/v1/leads/[leadId]/events/[eventId]/correct      401    401   401  404      403      200    200  403 200   401     403    403
`,
  prepare: async (house) => aTouch(house.ravi, await aLead(house)),
  reading: {
    "page /leads/[leadId]": at("GET", async (leadId) => `/leads/${leadId}`),
    "GET /api/v1/leads/[leadId]": at("GET", async (leadId) => `/api/v1/leads/${leadId}`),
    "GET /api/v1/leads/[leadId]/events": at("GET", async (leadId) => `/api/v1/leads/${leadId}/events`),
  },
  writing: {
    "action leads/timeline/recordEventAction": form("leads/timeline/recordEventAction", async (house) => ({
      ...touch,
      leadId: await leadOf(house),
    })),
    "action leads/timeline/correctEventAction": form("leads/timeline/correctEventAction", async (house) => ({
      leadId: await leadOf(house),
      eventId: await touchOf(house),
    })),
    "action leads/intake/changeLeadAction": form("leads/intake/changeLeadAction", async (house) => {
      const lead = await findLead(house.sofia, await leadOf(house));
      if (isRefusal(lead)) throw new Error(lead.refused);
      return { leadId: lead.id, revision: `${lead.revision}`, jobTitle: `Buyer ${lead.revision}` };
    }),
    "POST /api/v1/leads/[leadId]/events": at(
      "POST",
      async (leadId) => `/api/v1/leads/${leadId}/events`,
      async () => touch,
    ),
    "POST /api/v1/leads/[leadId]/events/[eventId]/correct": at(
      "POST",
      async (leadId, house) => `/api/v1/leads/${leadId}/events/${await touchOf(house)}/correct`,
      async () => ({}),
    ),
  },
};

function leadOf({ workspaceId }: Cast): Promise<string> {
  return idOf(workspaceId, "SELECT id FROM lead WHERE workspace_id = $1");
}

function touchOf({ workspaceId }: Cast): Promise<string> {
  return idOf(workspaceId, "SELECT id FROM lead_event WHERE workspace_id = $1 AND type = 'touch' ORDER BY id");
}

async function idOf(workspaceId: string, sql: string): Promise<string> {
  const { rows } = await asOwner(workspaceId, (db) => db.query<{ id: string }>(sql, [workspaceId]));
  return rows[0]?.id ?? "";
}
