import { randomUUID } from "node:crypto";
import { asOwner } from "../../../factories/as-owner.ts";
import type { Doors } from "../doors.ts";
import { type Knock, request } from "../knocks.ts";

// One that waits would be carried out meanwhile, and that would look like somebody's trace: so here one has failed.
export const backtests: Doors = {
  expected: `
                                                          nobody ended gone outsider observer member head ceo admin revoked reader program
POST /api/v1/definitions/backtest                         401    401   401  200      200      200    200  200 200   401     200    200
GET /api/v1/definitions/backtest/[backtestId]             401    401   401  404      200      200    200  200 200   401     200    200
GET /api/v1/definitions/evidence                          401    401   401  200      200      200    200  200 200   401     200    200
`,
  prepare: ({ workspaceId }) =>
    asOwner(workspaceId, (db) =>
      db.query(
        `INSERT INTO backtest (workspace_id, id, asked, state, failure, asked_at, finished_at)
         VALUES ($1, $2, '{}', 'failed', 'It took too long.', now(), now())`,
        [workspaceId, randomUUID()],
      ),
    ),
  reading: {
    "POST /api/v1/definitions/backtest": request("POST", "/api/v1/definitions/backtest", async () => ({
      definition: {},
    })),
    "GET /api/v1/definitions/backtest/[backtestId]": ofHouse,
    "GET /api/v1/definitions/evidence": request("GET", "/api/v1/definitions/evidence?field=country"),
  },
  writing: {},
};

function ofHouse(...[call, house]: Parameters<Knock>): ReturnType<Knock> {
  return asOwner(house.workspaceId, async (db) => {
    const { rows } = await db.query<{ id: string }>("SELECT id FROM backtest WHERE workspace_id = $1", [
      house.workspaceId,
    ]);
    return request("GET", `/api/v1/definitions/backtest/${rows[0]?.id}`)(call, house);
  });
}
