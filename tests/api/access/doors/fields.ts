import { addField } from "#features/leads/fields/commands/add-field.ts";
import { listFields } from "#features/leads/fields/queries.ts";
import type { Call } from "../../../factories/caller.ts";
import type { Cast } from "../../../factories/workspace.ts";
import type { Doors } from "../doors.ts";
import { form, request } from "../knocks.ts";

export const fields: Doors = {
  expected: `
                                                          nobody ended gone outsider observer member head ceo admin revoked reader program
page /settings/fields                                     307    307   307  200      200      200    200  200 200   307     307    307
action leads/fields/addFieldAction                        401    401   401  200      403      403    200  403 200   401     401    401
action leads/fields/changeFieldAction                     401    401   401  404      403      403    200  403 200   401     401    401
action leads/fields/archiveFieldAction                    401    401   401  404      403      403    200  403 200   401     401    401
action leads/fields/restoreFieldAction                    401    401   401  404      403      403    200  403 200   401     401    401
GET /api/v1/fields                                        401    401   401  200      200      200    200  200 200   401     200    200
POST /api/v1/fields                                       401    401   401  201      403      403    201  403 201   401     403    201
PATCH /api/v1/fields/[fieldId]                            401    401   401  404      403      403    200  403 200   401     403    200
POST /api/v1/fields/[fieldId]/archive                     401    401   401  404      403      403    200  403 200   401     403    200
POST /api/v1/fields/[fieldId]/restore                     401    401   401  404      403      403    200  403 200   401     403    200
`,
  prepare: ({ sofia }) => addField(sofia, { label: "Employees", type: "number", options: [] }, new Date()),
  reading: {
    "page /settings/fields": request("GET", "/settings/fields"),
    "GET /api/v1/fields": request("GET", "/api/v1/fields"),
  },
  writing: {
    "action leads/fields/addFieldAction": form("leads/fields/addFieldAction", newField),
    "action leads/fields/changeFieldAction": form("leads/fields/changeFieldAction", async (house) => {
      const { fieldId, label, revision } = await otherLabel(house);
      return { fieldId, label, revision: `${revision}` };
    }),
    "action leads/fields/archiveFieldAction": form("leads/fields/archiveFieldAction", fieldOfHouse),
    "action leads/fields/restoreFieldAction": form("leads/fields/restoreFieldAction", fieldOfHouse),
    "POST /api/v1/fields": request("POST", "/api/v1/fields", newField),
    "PATCH /api/v1/fields/[fieldId]": async (call: Call, house: Cast) => {
      const { fieldId, label, revision } = await otherLabel(house);
      return request("PATCH", `/api/v1/fields/${fieldId}`, async () => ({ label, revision }))(call, house);
    },
    "POST /api/v1/fields/[fieldId]/archive": atField("archive"),
    "POST /api/v1/fields/[fieldId]/restore": atField("restore"),
  },
};

function atField(verb: "archive" | "restore") {
  return async (call: Call, house: Cast) => {
    const { fieldId } = await fieldOfHouse(house);
    return request("POST", `/api/v1/fields/${fieldId}/${verb}`, async () => ({}))(call, house);
  };
}

async function newField({ sofia }: Cast) {
  const fields = await listFields(sofia);
  return { label: `Field ${fields.length}`, type: "text" };
}

async function fieldOfHouse({ sofia }: Cast) {
  const [field] = await listFields(sofia);
  return { fieldId: field?.id ?? "" };
}

async function otherLabel({ sofia }: Cast) {
  const [field] = await listFields(sofia);
  return { fieldId: field?.id ?? "", label: `${field?.label}!`, revision: field?.revision ?? 0 };
}
