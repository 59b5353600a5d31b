import { saveView } from "#features/leads/views/commands/save-view.ts";
import { listViews } from "#features/leads/views/queries.ts";
import { land } from "../../../factories/landing.ts";
import type { Cast } from "../../../factories/workspace.ts";
import type { Doors } from "../doors.ts";
import { form, request } from "../knocks.ts";

export const leadList: Doors = {
  expected: `
                                                          nobody ended gone outsider observer member head ceo admin revoked reader program
page /leads                                               307    307   307  200      200      200    200  200 200   307     307    307
GET /api/v1/leads                                         401    401   401  200      200      200    200  200 200   401     200    200
POST /api/v1/leads/export                                 401    401   401  200      403      200    200  200 200   401     200    200
action leads/views/saveViewAction                         401    401   401  200      403      200    200  200 200   401     401    401
action leads/views/changeViewAction                       401    401   401  404      403      403    403  403 200   401     401    401
action leads/views/removeViewAction                       401    401   401  200      403      403    403  403 200   401     401    401
`,
  async prepare(house) {
    await land(house.sofia, [
      { identity: { system: "crm", externalId: "1" }, values: { lastName: "Hill" }, fields: {}, events: [] },
    ]);
    await saveView(house.sofia, { name: "Waiting", isShared: true, search: "stage=mql" }, new Date());
  },
  reading: {
    "page /leads": request("GET", "/leads?stage=inquiry&sort=name"),
    "GET /api/v1/leads": request("GET", "/api/v1/leads?q=hill"),
  },
  writing: {
    "POST /api/v1/leads/export": request("POST", "/api/v1/leads/export?stage=inquiry"),
    "action leads/views/saveViewAction": form("leads/views/saveViewAction", async () => ({
      name: "Mine",
      search: "owner=me",
    })),
    "action leads/views/changeViewAction": form("leads/views/changeViewAction", async (house) => {
      const { viewId, name, revision } = await viewOfHouse(house);
      return { viewId, name: `${name}!`, isShared: "on", revision: `${revision}` };
    }),
    "action leads/views/removeViewAction": form("leads/views/removeViewAction", async (house) => {
      const { viewId, revision } = await viewOfHouse(house);
      return { viewId, revision: `${revision}` };
    }),
  },
};

/** The shared view of the house, or one that is gone by now. */
async function viewOfHouse({ sofia }: Cast) {
  const [view] = await listViews(sofia);
  return { viewId: view?.id ?? crypto.randomUUID(), name: view?.name ?? "Gone", revision: view?.revision ?? 1 };
}
