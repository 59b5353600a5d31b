import { makeApiKey } from "#features/workspace/api-keys/commands.ts";
import { listApiKeys } from "#features/workspace/api-keys/queries.ts";
import type { MakeApiKeyInput } from "#features/workspace/api-keys/schema.ts";
import type { Call } from "../../../factories/caller.ts";
import type { Cast } from "../../../factories/workspace.ts";
import type { Doors } from "../doors.ts";
import { form, request } from "../knocks.ts";

export const apiKeys: Doors = {
  expected: `
                                                          nobody ended gone outsider observer member head ceo admin revoked reader program
page /settings/api-keys                                   307    307   307  200      200      200    200  200 200   307     307    307
action workspace/api-keys/makeApiKeyAction                401    401   401  200      403      403    403  403 200   401     401    401
action workspace/api-keys/revokeApiKeyAction              401    401   401  404      403      403    403  403 200   401     401    401
GET /api/v1/api-keys                                      401    401   401  200      403      403    403  403 200   401     403    200
POST /api/v1/api-keys                                     401    401   401  201      403      403    403  403 201   401     403    403
DELETE /api/v1/api-keys/[keyId]                           401    401   401  404      403      403    403  403 200   401     403    200
`,
  prepare: ({ sofia }) => makeApiKey(sofia, forgotten, new Date()),
  reading: {
    "page /settings/api-keys": request("GET", "/settings/api-keys"),
    "GET /api/v1/api-keys": request("GET", "/api/v1/api-keys"),
  },
  writing: {
    "action workspace/api-keys/makeApiKeyAction": form("workspace/api-keys/makeApiKeyAction", async () => ({
      name: "Website",
      "leads:write": "on",
    })),
    "action workspace/api-keys/revokeApiKeyAction": form("workspace/api-keys/revokeApiKeyAction", async (house) => ({
      keyId: await keyOfHouse(house),
    })),
    "POST /api/v1/api-keys": request("POST", "/api/v1/api-keys", async () => ({ name: "Website", scopes: ["read"] })),
    "DELETE /api/v1/api-keys/[keyId]": async (call: Call, house: Cast) =>
      request("DELETE", `/api/v1/api-keys/${await keyOfHouse(house)}`)(call, house),
  },
};

const forgotten = { name: "Forgotten", scopes: ["read"] } satisfies MakeApiKeyInput;

async function keyOfHouse({ sofia }: Cast): Promise<string> {
  const keys = await listApiKeys(sofia);
  return keys.find(({ name }) => name === forgotten.name)?.id ?? "";
}
