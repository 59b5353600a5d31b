import { proposeVersion } from "#features/agreements/versions/commands/propose-version.ts";
import { objectTo } from "#features/agreements/versions/commands/sign-off.ts";
import { findVersion } from "#features/agreements/versions/queries/find-version.ts";
import { listAgreements } from "#features/agreements/versions/queries/list-agreements.ts";
import type { VersionView } from "#features/agreements/versions/schema/version.ts";
import { writeDefinition } from "#features/definitions/commands/write-definition.ts";
import { definitionKind } from "#features/definitions/queries/definition-kind.ts";
import { findDraftDefinition } from "#features/definitions/queries/find-draft-definition.ts";
import { signDefinition } from "../../../factories/definition.ts";
import { smallDefinition } from "../../../factories/small-definition.ts";
import { succeeded } from "../../../factories/versions.ts";
import { type Cast, password } from "../../../factories/workspace.ts";
import type { Doors } from "../doors.ts";
import { type Knock, request } from "../knocks.ts";

const one = "/api/v1/agreements/[agreementId]/versions/[number]";

export const signing: Doors = {
  expected: `
                                                          nobody ended gone outsider observer member head ceo admin revoked reader program
GET /api/v1/definitions/current                           401    401   401  404      200      200    200  200 200   401     200    200
GET /api/v1/agreements                                    401    401   401  200      200      200    200  200 200   401     200    200
GET /api/v1/agreements/verify                             401    401   401  404      200      200    200  200 200   401     200    200
GET /api/v1/agreements/[agreementId]/versions             401    401   401  404      200      200    200  200 200   401     200    200
GET ${one}                                                401    401   401  404      200      200    200  200 200   401     200    200
GET ${one}/verify                                         401    401   401  404      200      200    200  200 200   401     200    200
POST ${one}/signatures                                    401    401   401  404      403      403    201  403 201   401     403    403
POST ${one}/decline                                       401    401   401  404      403      403    200  403 409   401     403    403
POST ${one}/withdraw                                      401    401   401  404      403      403    409  403 200   401     403    403
POST ${one}/sign-off                                      401    401   401  403      403      200    403  403 403   401     403    403
POST ${one}/objections                                    401    401   401  403      403      200    403  403 403   401     403    403
POST ${one}/objections/[memberId]/answer                  401    401   401  404      403      403    200  403 200   401     403    403
`,
  /** A version is in force, and Sofia has proposed another one, to which Ravi objects. */
  async prepare(house) {
    const now = new Date();
    await signDefinition(house, { ...smallDefinition, recycling: { restDays: 10 } }, now);
    const { sofia, ravi } = house;
    const [item] = await listAgreements(sofia, [definitionKind]);
    const agreementId = item?.agreementId ?? "";
    const draft = await findDraftDefinition(sofia);
    const { revision } = succeeded(await writeDefinition(sofia, { ...smallDefinition, revision: draft.revision }, now));
    await proposeVersion(sofia, definitionKind, { agreementId, revision }, now);
    await objectTo(ravi, { agreementId, number: 2, reason: "Nobody can call all of these." }, now);
  },
  reading: {
    "GET /api/v1/definitions/current": request("GET", "/api/v1/definitions/current"),
    "GET /api/v1/agreements": request("GET", "/api/v1/agreements"),
    "GET /api/v1/agreements/verify": at("GET", ({ contentHash }) => `verify?hash=${contentHash}`),
    "GET /api/v1/agreements/[agreementId]/versions": at("GET", ({ agreementId }) => `${agreementId}/versions`),
    [`GET ${one}`]: at("GET", versionAt("")),
    [`GET ${one}/verify`]: at("GET", versionAt("/verify")),
  },
  writing: {
    [`POST ${one}/signatures`]: at("POST", versionAt("/signatures"), ({ contentHash }) => ({ contentHash, password })),
    [`POST ${one}/decline`]: at("POST", versionAt("/decline"), () => ({ reason: "Too many for six people." })),
    [`POST ${one}/withdraw`]: at("POST", versionAt("/withdraw"), () => ({})),
    [`POST ${one}/sign-off`]: at("POST", versionAt("/sign-off"), () => ({})),
    [`POST ${one}/objections`]: at("POST", versionAt("/objections"), () => ({ reason: "Still too many." })),
    [`POST ${one}/objections/[memberId]/answer`]: at(
      "POST",
      (version) => versionAt(`/objections/${version.words.objections[0]?.memberId}/answer`)(version),
      ({ words }) => ({ givenAt: words.objections[0]?.givenAt, answer: "We take half of them." }),
    ),
  },
};

/** The version that lies before the heads of the house. */
async function proposedOf({ sofia }: Cast): Promise<VersionView> {
  const [item] = await listAgreements(sofia, [definitionKind]);
  const version = await findVersion(sofia, item?.agreementId ?? "", 2);
  if (!version) throw new Error("Nothing is proposed in the house.");
  return version;
}

function at(method: string, path: (version: VersionView) => string, body?: (version: VersionView) => object): Knock {
  return async (call, house) => {
    const version = await proposedOf(house);
    return request(method, `/api/v1/agreements/${path(version)}`, body && (async () => body(version)))(call, house);
  };
}

function versionAt(rest: string) {
  return ({ agreementId, number }: VersionView) => `${agreementId}/versions/${number}${rest}`;
}
