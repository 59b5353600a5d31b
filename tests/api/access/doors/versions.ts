import { proposeVersion } from "#features/agreements/versions/commands/propose-version.ts";
import { objectTo } from "#features/agreements/versions/commands/sign-off.ts";
import { findVersion } from "#features/agreements/versions/queries/find-version.ts";
import { listAgreements } from "#features/agreements/versions/queries/list-agreements.ts";
import { writeDefinition } from "#features/definitions/commands/write-definition.ts";
import { definitionKind } from "#features/definitions/queries/definition-kind.ts";
import { isRefusal } from "#platform/refusals.ts";
import type { Call } from "../../../factories/caller.ts";
import { smallDefinition } from "../../../factories/small-definition.ts";
import { type Cast, password } from "../../../factories/workspace.ts";
import type { Doors } from "../doors.ts";
import { form, type Knock, request } from "../knocks.ts";

export const versions: Doors = {
  expected: `
                                                          nobody ended gone outsider observer member head ceo admin revoked reader program
page /agreements                                          307    307   307  200      200      200    200  200 200   307     307    307
page /agreements/verify                                   307    307   307  200      200      200    200  200 200   307     307    307
page /agreements/[agreementId]/history                    307    307   307  404      200      200    200  200 200   307     307    307
page /agreements/[agreementId]/versions/[number]          307    307   307  404      200      200    200  200 200   307     307    307
page /agreements/[agreementId]/versions/[number]/certificate 307 307   307  404      200      200    200  200 200   307     307    307
action agreements/versions/declineVersionAction           401    401   401  404      403      403    200  403 409   401     401    401
action agreements/versions/withdrawVersionAction          401    401   401  404      403      403    409  403 200   401     401    401
action agreements/versions/signOffAction                  401    401   401  403      403      200    403  403 403   401     401    401
action agreements/versions/objectToAction                 401    401   401  403      403      200    403  403 403   401     401    401
action agreements/versions/answerObjectionAction          401    401   401  404      403      403    200  403 200   401     401    401
action definitions/qualification/signDefinitionAction     401    401   401  404      403      403    200  403 200   401     401    401
`,
  /** Sofia has proposed a definition, to which Ravi objects. */
  async prepare({ sofia, ravi }) {
    const now = new Date();
    const draft = await writeDefinition(sofia, { ...smallDefinition, revision: 1 }, now);
    if (isRefusal(draft)) throw new Error(`The definition was refused: ${draft.refused}`);
    const { agreementId, revision } = draft;
    await proposeVersion(sofia, definitionKind, { agreementId: agreementId ?? "", revision }, now);
    await objectTo(ravi, { agreementId: agreementId ?? "", number: 1, reason: "Nobody can call all of these." }, now);
  },
  reading: {
    "page /agreements": request("GET", "/agreements"),
    "page /agreements/verify": request("GET", "/agreements/verify"),
    "page /agreements/[agreementId]/history": at(({ agreementId }) => `/agreements/${agreementId}/history`),
    "page /agreements/[agreementId]/versions/[number]": at(
      ({ agreementId }) => `/agreements/${agreementId}/versions/1`,
    ),
    "page /agreements/[agreementId]/versions/[number]/certificate": at(
      ({ agreementId }) => `/agreements/${agreementId}/versions/1/certificate`,
    ),
  },
  writing: {
    "action agreements/versions/declineVersionAction": form("agreements/versions/declineVersionAction", (house) =>
      fieldsOf(house, { reason: "Too many for six people." }),
    ),
    "action agreements/versions/withdrawVersionAction": form("agreements/versions/withdrawVersionAction", (house) =>
      fieldsOf(house, {}),
    ),
    "action agreements/versions/signOffAction": form("agreements/versions/signOffAction", (house) =>
      fieldsOf(house, {}),
    ),
    "action agreements/versions/objectToAction": form("agreements/versions/objectToAction", (house) =>
      fieldsOf(house, { reason: "Still too many." }),
    ),
    "action agreements/versions/answerObjectionAction": form(
      "agreements/versions/answerObjectionAction",
      async (house) => {
        const { version, fields } = await versionOf(house);
        const givenAt = version?.words.objections[0]?.givenAt.toISOString() ?? "";
        return { ...fields, memberId: house.ravi.memberId, givenAt, answer: "We take half of them." };
      },
    ),
    "action definitions/qualification/signDefinitionAction": form(
      "definitions/qualification/signDefinitionAction",
      async (house) => {
        const { version, fields } = await versionOf(house);
        return { ...fields, contentHash: version?.contentHash ?? "", password };
      },
    ),
  },
};

/** The first version of the house's definition, and the fields that name it. */
async function versionOf({ sofia }: Cast) {
  const [item] = await listAgreements(sofia, [definitionKind]);
  const agreementId = item?.agreementId ?? "";
  return { version: await findVersion(sofia, agreementId, 1), fields: { agreementId, number: "1" } };
}

async function fieldsOf(house: Cast, more: Readonly<Record<string, string>>) {
  const { fields } = await versionOf(house);
  return { ...fields, ...more };
}

function at(path: (fields: { readonly agreementId: string }) => string): Knock {
  return async (call: Call, house: Cast) => {
    const { fields } = await versionOf(house);
    return request("GET", path(fields))(call, house);
  };
}
