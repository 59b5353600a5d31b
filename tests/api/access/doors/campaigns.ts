import { makeCampaign } from "#features/leads/campaigns/commands/make-campaign.ts";
import { listCampaigns } from "#features/leads/campaigns/queries.ts";
import type { CampaignItem } from "#features/leads/campaigns/schema.ts";
import type { Call } from "../../../factories/caller.ts";
import type { Cast } from "../../../factories/workspace.ts";
import type { Doors } from "../doors.ts";
import { form, type Knock, request } from "../knocks.ts";

const spend = { month: "2026-03", amount: { amount: "6200.00", currency: "EUR" } };
const seen = async (house: Cast) => {
  const { id, revision } = await campaignOf(house);
  return { campaignId: id, revision: `${revision}` };
};

export const campaigns: Doors = {
  expected: `
                                                          nobody ended gone outsider observer member head ceo admin revoked reader program
page /leads/campaigns                                     307    307   307  200      200      200    200  200 200   307     307    307
page /leads/campaigns/[campaignId]                        307    307   307  404      200      200    200  200 200   307     307    307
action leads/campaigns/makeCampaignAction                 401    401   401  200      403      403    200  403 200   401     401    401
action leads/campaigns/changeCampaignAction               401    401   401  404      403      403    200  403 200   401     401    401
action leads/campaigns/setSpendAction                     401    401   401  404      403      403    200  403 200   401     401    401
action leads/campaigns/removeCampaignAction               401    401   401  200      403      403    200  403 200   401     401    401
GET /api/v1/campaigns                                     401    401   401  200      200      200    200  200 200   401     200    200
POST /api/v1/campaigns                                    401    401   401  201      403      403    201  403 201   401     403    201
GET /api/v1/campaigns/[campaignId]                        401    401   401  404      200      200    200  200 200   401     200    200
PATCH /api/v1/campaigns/[campaignId]                      401    401   401  404      403      403    200  403 200   401     403    200
DELETE /api/v1/campaigns/[campaignId]                     401    401   401  200      403      403    200  403 200   401     403    200
POST /api/v1/campaigns/[campaignId]/spend                 401    401   401  404      403      403    200  403 200   401     403    200
`,
  prepare: ({ marek }) => makeCampaign(marek, newCampaign(), new Date()),
  reading: {
    "page /leads/campaigns": request("GET", "/leads/campaigns"),
    "page /leads/campaigns/[campaignId]": at("GET", "/leads/campaigns", ""),
    "GET /api/v1/campaigns": request("GET", "/api/v1/campaigns"),
    "GET /api/v1/campaigns/[campaignId]": at("GET", "/api/v1/campaigns", ""),
  },
  writing: {
    "action leads/campaigns/makeCampaignAction": form("leads/campaigns/makeCampaignAction", async () => ({
      name: crypto.randomUUID(),
    })),
    "action leads/campaigns/changeCampaignAction": form("leads/campaigns/changeCampaignAction", async (house) => ({
      ...(await seen(house)),
      name: crypto.randomUUID(),
    })),
    "action leads/campaigns/setSpendAction": form("leads/campaigns/setSpendAction", async (house) => ({
      ...(await seen(house)),
      currency: "EUR",
      "month.2026-03": "6,200",
    })),
    "action leads/campaigns/removeCampaignAction": form("leads/campaigns/removeCampaignAction", seen),
    "POST /api/v1/campaigns": request("POST", "/api/v1/campaigns", async () => newCampaign()),
    "PATCH /api/v1/campaigns/[campaignId]": at("PATCH", "/api/v1/campaigns", "", ({ revision }) => ({
      revision,
      name: crypto.randomUUID(),
    })),
    "DELETE /api/v1/campaigns/[campaignId]": at("DELETE", "/api/v1/campaigns", "", ({ revision }) => ({ revision })),
    "POST /api/v1/campaigns/[campaignId]/spend": at("POST", "/api/v1/campaigns", "/spend", () => ({ months: [spend] })),
  },
};

function newCampaign() {
  return { name: crypto.randomUUID(), channel: null, startsOn: null, endsOn: null };
}

/** Somebody removed it before; who knocks after them finds that it is gone. */
const gone = { id: crypto.randomUUID(), revision: 1 };

async function campaignOf({ sofia }: Cast): Promise<Pick<CampaignItem, "id" | "revision">> {
  const [campaign = gone] = await listCampaigns(sofia, {});
  return campaign;
}

function at(
  method: string,
  path: string,
  end: string,
  body?: (campaign: Pick<CampaignItem, "id" | "revision">) => object,
): Knock {
  return async (call: Call, house: Cast) => {
    const campaign = await campaignOf(house);
    return request(method, `${path}/${campaign.id}${end}`, body && (async () => body(campaign)))(call, house);
  };
}
