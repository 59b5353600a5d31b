import { asOwner } from "../../../factories/as-owner.ts";
import type { Call } from "../../../factories/caller.ts";
import { aDraft } from "../../../factories/drafts.ts";
import { janeTwice, leadsFrom, merged, searchAll } from "../../../factories/duplicates.ts";
import type { Cast } from "../../../factories/workspace.ts";
import type { Doors } from "../doors.ts";
import { form, type Knock, request } from "../knocks.ts";

// Jane's two leads wait for an answer, John's two were merged. Whoever answers once more finds it done.
export const duplicates: Doors = {
  expected: `
                                                          nobody ended gone outsider observer member head ceo admin revoked reader program
page /leads/duplicates                                    307    307   307  200      200      200    200  200 200   307     307    307
action leads/duplicates/mergeLeadsAction                  401    401   401  404      403      200    200  403 200   401     401    401
action leads/duplicates/undoMergeAction                   401    401   401  404      403      200    200  403 200   401     401    401
action leads/duplicates/dismissDuplicateAction            401    401   401  404      403      200    200  403 200   401     401    401
action leads/duplicates/reopenDuplicateAction             401    401   401  404      403      200    200  403 200   401     401    401
GET /api/v1/duplicates                                    401    401   401  200      200      200    200  200 200   401     200    200
POST /api/v1/duplicates/dismiss                           401    401   401  404      403      200    200  403 200   401     403    200
POST /api/v1/duplicates/reopen                            401    401   401  404      403      200    200  403 200   401     403    200
POST /api/v1/leads/[leadId]/merge                         401    401   401  404      403      200    200  403 200   401     403    200
POST /api/v1/merges/[mergeId]/undo                        401    401   401  404      403      200    200  403 200   401     403    200
`,
  async prepare({ sofia, workspaceId }) {
    await leadsFrom(sofia, janeTwice);
    await searchAll(workspaceId);
    const johns = ["one", "other"].map((half) =>
      aDraft({ values: { email: `${half}@john.example`, lastName: "John" } }),
    );
    const [kept = "", other = ""] = await leadsFrom(sofia, johns);
    await merged(sofia, other, kept, new Date());
  },
  reading: {
    "page /leads/duplicates": request("GET", "/leads/duplicates"),
    "GET /api/v1/duplicates": request("GET", "/api/v1/duplicates"),
  },
  writing: {
    "action leads/duplicates/mergeLeadsAction": form("leads/duplicates/mergeLeadsAction", async (house) => {
      const { leadId, otherId } = await pairOf(house);
      return { leadId: otherId, into: leadId };
    }),
    "action leads/duplicates/undoMergeAction": form("leads/duplicates/undoMergeAction", async (house) => ({
      mergeId: await mergeOf(house),
    })),
    "action leads/duplicates/dismissDuplicateAction": form("leads/duplicates/dismissDuplicateAction", pairOf),
    "action leads/duplicates/reopenDuplicateAction": form("leads/duplicates/reopenDuplicateAction", pairOf),
    "POST /api/v1/duplicates/dismiss": request("POST", "/api/v1/duplicates/dismiss", pairOf),
    "POST /api/v1/duplicates/reopen": request("POST", "/api/v1/duplicates/reopen", pairOf),
    "POST /api/v1/leads/[leadId]/merge": at(
      async (house) => `/api/v1/leads/${(await pairOf(house)).otherId}/merge`,
      async (house) => ({ into: (await pairOf(house)).leadId }),
    ),
    "POST /api/v1/merges/[mergeId]/undo": at(
      async (house) => `/api/v1/merges/${await mergeOf(house)}/undo`,
      async () => ({}),
    ),
  },
};

function at(path: (house: Cast) => Promise<string>, body: (house: Cast) => Promise<object>): Knock {
  return async (call: Call, house: Cast) => request("POST", await path(house), body)(call, house);
}

async function pairOf({ workspaceId }: Cast): Promise<{ leadId: string; otherId: string }> {
  const { rows } = await asOwner(workspaceId, (db) =>
    db.query<{ leadId: string; otherId: string }>(
      `SELECT lead_id AS "leadId", other_id AS "otherId" FROM duplicate WHERE workspace_id = $1`,
      [workspaceId],
    ),
  );
  return rows[0] ?? { leadId: crypto.randomUUID(), otherId: crypto.randomUUID() };
}

async function mergeOf({ workspaceId }: Cast): Promise<string> {
  const { rows } = await asOwner(workspaceId, (db) =>
    db.query<{ id: string }>("SELECT id FROM lead_merge WHERE workspace_id = $1", [workspaceId]),
  );
  return rows[0]?.id ?? "";
}
