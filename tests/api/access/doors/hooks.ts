import { randomUUID } from "node:crypto";
import { listHooks } from "#features/leads/hooks/queries/list-hooks.ts";
import { listLookups } from "#features/leads/hooks/queries/list-lookups.ts";
import type { Call } from "../../../factories/caller.ts";
import { aHook, aPropertyChange, asHubspot, deliver } from "../../../factories/hook.ts";
import type { Cast } from "../../../factories/workspace.ts";
import type { Doors } from "../doors.ts";
import { form, request } from "../knocks.ts";

// At the door for programs nobody is known by who they are, only by the token in the address; tests/api/hooks.test.ts knocks with one.
// A page of the settings has begun to answer before it knows that it has nothing for whoever asks, so that is a 200 as well.
export const hooks: Doors = {
  expected: `
                                                          nobody ended gone outsider observer member head ceo admin revoked reader program
page /settings/hooks                                      307    307   307  200      200      200    200  200 200   307     307    307
page /settings/hooks/[hookId]                             307    307   307  200      200      200    200  200 200   307     307    307
action leads/hooks/makeHookAction                         401    401   401  200      403      403    200  403 200   401     401    401
action leads/hooks/changeHookAction                       401    401   401  404      403      403    200  403 200   401     401    401
action leads/hooks/renewHookAction                        401    401   401  404      403      403    200  403 200   401     401    401
action leads/hooks/endHookAction                          401    401   401  404      403      403    200  403 200   401     401    401
action leads/hooks/dismissLookupAction                    401    401   401  200      403      403    200  403 200   401     401    401
GET /api/v1/hooks                                         401    401   401  200      403      403    200  403 200   401     403    200
POST /api/v1/hooks                                        401    401   401  201      403      403    201  403 201   401     403    403
PATCH /api/v1/hooks/[hook]                                401    401   401  404      403      403    200  403 200   401     403    200
DELETE /api/v1/hooks/[hook]                               401    401   401  404      403      403    200  403 200   401     403    200
POST /api/v1/hooks/[hook]/renew                           401    401   401  404      403      403    200  403 200   401     403    403
GET /api/v1/hooks/[hook]/deliveries                       401    401   401  404      403      403    200  403 200   401     403    200
POST /api/v1/hooks/[hook]/[token]                         404    404   404  404      404      404    404  404 404   404     404    404
GET /api/v1/hooks/lookups                                 401    401   401  200      403      403    200  403 200   401     403    200
DELETE /api/v1/hooks/lookups/[lookupId]                   401    401   401  200      403      403    200  403 200   401     403    200
`,
  async prepare({ sofia }) {
    const hook = await aHook(sofia, "hubspot");
    const body = JSON.stringify([aPropertyChange(4711, "industry", "Farming")]);
    await deliver(hook, body, asHubspot(hook.address, body));
  },
  reading: {
    "page /settings/hooks": request("GET", "/settings/hooks"),
    "page /settings/hooks/[hookId]": async (call, house) =>
      request("GET", `/settings/hooks/${(await hookOfHouse(house)).hookId}`)(call, house),
    "GET /api/v1/hooks": request("GET", "/api/v1/hooks"),
    "GET /api/v1/hooks/[hook]/deliveries": atHook("GET", "/deliveries"),
    "GET /api/v1/hooks/lookups": request("GET", "/api/v1/hooks/lookups"),
  },
  writing: {
    "action leads/hooks/makeHookAction": form("leads/hooks/makeHookAction", async () => wish),
    "action leads/hooks/changeHookAction": form("leads/hooks/changeHookAction", otherName),
    "action leads/hooks/renewHookAction": form("leads/hooks/renewHookAction", hookOfHouse),
    "action leads/hooks/endHookAction": form("leads/hooks/endHookAction", hookOfHouse),
    "action leads/hooks/dismissLookupAction": form("leads/hooks/dismissLookupAction", lookupOfHouse),
    "POST /api/v1/hooks": request("POST", "/api/v1/hooks", async () => wish),
    "PATCH /api/v1/hooks/[hook]": async (call: Call, house: Cast) => {
      const { hookId, ...rest } = await otherName(house);
      return request("PATCH", `/api/v1/hooks/${hookId}`, async () => rest)(call, house);
    },
    "DELETE /api/v1/hooks/[hook]": atHook("DELETE", ""),
    "POST /api/v1/hooks/[hook]/renew": atHook("POST", "/renew"),
    "POST /api/v1/hooks/[hook]/[token]": request("POST", "/api/v1/hooks/generic/guessed", async () => ({})),
    "DELETE /api/v1/hooks/lookups/[lookupId]": async (call: Call, house: Cast) =>
      request("DELETE", `/api/v1/hooks/lookups/${(await lookupOfHouse(house)).lookupId}`)(call, house),
  },
};

const wish = { name: "Webshop", sender: "generic" };

function atHook(method: string, rest: string) {
  return async (call: Call, house: Cast) =>
    request(method, `/api/v1/hooks/${(await hookOfHouse(house)).hookId}${rest}`)(call, house);
}

async function hookOfHouse({ sofia }: Cast) {
  const [hook] = await listHooks(sofia);
  return { hookId: hook?.id ?? "" };
}

async function otherName({ sofia }: Cast) {
  const [hook] = await listHooks(sofia);
  return { hookId: hook?.id ?? "", name: `${hook?.name}!`, revision: `${hook?.revision}` };
}

/** One that is gone already is let go of as well. */
async function lookupOfHouse({ sofia }: Cast) {
  const { items } = await listLookups(sofia);
  return { lookupId: items[0]?.id ?? randomUUID() };
}
