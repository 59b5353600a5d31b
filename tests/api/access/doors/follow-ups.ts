import { setFollowUp } from "#features/leads/follow-ups/commands/set-follow-up.ts";
import { listFollowUps } from "#features/leads/follow-ups/queries/list-follow-ups.ts";
import { listLeads } from "#features/leads/list/queries/list-leads.ts";
import { isRefusal } from "#platform/refusals.ts";
import { aLead } from "../../../factories/lead.ts";
import type { Cast } from "../../../factories/workspace.ts";
import type { Doors } from "../doors.ts";
import { form, type Knock, request } from "../knocks.ts";

const onLead =
  (method: string, body: object): Knock =>
  async (call, house) =>
    request(method, `/api/v1/leads/${await leadOf(house)}/follow-up`, async () => body)(call, house);

export const followUps: Doors = {
  expected: `
                                                          nobody ended gone outsider observer member head ceo admin revoked reader program
page /leads/today                                         307    307   307  200      200      200    200  200 200   307     307    307
action leads/follow-ups/setFollowUpAction                 401    401   401  404      403      200    200  403 200   401     401    401
action leads/follow-ups/closeFollowUpAction               401    401   401  404      403      200    200  403 200   401     401    401
action leads/follow-ups/reopenFollowUpAction              401    401   401  404      403      200    200  403 200   401     401    401
action leads/follow-ups/recordReachAction                 401    401   401  404      403      200    200  403 200   401     401    401
GET /api/v1/follow-ups                                    401    401   401  200      200      200    200  200 200   401     200    200
PUT /api/v1/leads/[leadId]/follow-up                      401    401   401  404      403      200    200  403 200   401     403    200
DELETE /api/v1/leads/[leadId]/follow-up                   401    401   401  404      403      200    200  403 200   401     403    200
`,
  prepare: async (house) => {
    await setFollowUp(house.ravi, { leadId: await aLead(house), dueOn: "tomorrow" }, new Date());
  },
  reading: {
    "page /leads/today": request("GET", "/leads/today"),
    "GET /api/v1/follow-ups": request("GET", "/api/v1/follow-ups"),
  },
  writing: {
    "action leads/follow-ups/setFollowUpAction": form("leads/follow-ups/setFollowUpAction", async (house) => ({
      leadId: await leadOf(house),
      dueOn: "next_week",
    })),
    "action leads/follow-ups/closeFollowUpAction": form("leads/follow-ups/closeFollowUpAction", async (house) => ({
      leadId: await leadOf(house),
      outcome: "done",
    })),
    "action leads/follow-ups/reopenFollowUpAction": form("leads/follow-ups/reopenFollowUpAction", async (house) => {
      const { items } = await listFollowUps(house.sofia, {});
      return { leadId: await leadOf(house), followUpId: items[0]?.id ?? "" };
    }),
    "action leads/follow-ups/recordReachAction": form("leads/follow-ups/recordReachAction", async (house) => ({
      leadId: await leadOf(house),
      reachId: crypto.randomUUID(),
      channel: "call",
      secondsAgo: "0",
    })),
    "PUT /api/v1/leads/[leadId]/follow-up": onLead("PUT", { dueOn: "tomorrow", note: "The quote" }),
    "DELETE /api/v1/leads/[leadId]/follow-up": onLead("DELETE", { outcome: "dropped" }),
  },
};

async function leadOf({ sofia }: Cast): Promise<string> {
  const page = await listLeads(sofia, { filter: {} });
  return (isRefusal(page) ? undefined : page.items[0]?.id) ?? "";
}
