import { bringImport } from "#features/leads/imports/commands/bring-import.ts";
import { rememberMapping } from "#features/leads/imports/commands/remember-mapping.ts";
import { revertImport } from "#features/leads/imports/commands/revert-import.ts";
import { listMappings } from "#features/leads/imports/queries/list-mappings.ts";
import { asOwner } from "../../../factories/as-owner.ts";
import type { Call } from "../../../factories/caller.ts";
import { aFile, leadColumns, rowsOf } from "../../../factories/imports.ts";
import type { Cast } from "../../../factories/workspace.ts";
import type { Doors } from "../doors.ts";
import { form, type Knock, request } from "../knocks.ts";

// An import that starts goes on by itself, and what a worker does would look like somebody's trace: so here one is started that
// was discarded before, which is refused as over to whoever may start one.
export const imports: Doors = {
  expected: `
                                                          nobody ended gone outsider observer member head ceo admin revoked reader program
page /leads/import                                        307    307   307  200      200      200    200  200 200   307     307    307
page /leads/import/[importId]                             307    307   307  404      200      200    200  200 200   307     307    307
action leads/imports/adjustImportAction                   401    401   401  404      403      403    200  403 200   401     401    401
action leads/imports/beginImportAction                    401    401   401  404      403      403    409  403 409   401     401    401
action leads/imports/revertImportAction                   401    401   401  404      403      403    200  403 200   401     401    401
action leads/imports/forgetMappingAction                  401    401   401  200      403      403    200  403 200   401     401    401
GET /api/v1/imports                                       401    401   401  200      200      200    200  200 200   401     200    200
POST /api/v1/imports                                      401    401   401  202      403      403    202  403 202   401     403    202
POST /api/v1/imports/preview                              401    401   401  200      403      403    200  403 200   401     403    200
GET /api/v1/imports/[importId]                            401    401   401  404      200      200    200  200 200   401     200    200
PATCH /api/v1/imports/[importId]                          401    401   401  404      403      403    200  403 200   401     403    200
POST /api/v1/imports/[importId]/start                     401    401   401  404      403      403    409  403 409   401     403    409
POST /api/v1/imports/[importId]/revert                    401    401   401  404      403      403    200  403 200   401     403    200
GET /api/v1/imports/[importId]/errors.csv                 401    401   401  404      403      403    200  403 200   401     403    200
`,
  async prepare({ sofia }) {
    const over = await aFile(sofia, rowsOf(3), { columns: leadColumns });
    await revertImport(sofia, { importId: over.id }, new Date());
    const waiting = await aFile(sofia, rowsOf(3), { columns: leadColumns });
    await rememberMapping(sofia, waiting, new Date());
    await bringImport(sofia, { importId: waiting.id, start: false }, new Date());
  },
  reading: {
    "page /leads/import": request("GET", "/leads/import"),
    "page /leads/import/[importId]": at("GET", (id) => `/leads/import/${id}`),
    "GET /api/v1/imports": request("GET", "/api/v1/imports"),
    "GET /api/v1/imports/[importId]": at("GET", (id) => `/api/v1/imports/${id}`),
    "GET /api/v1/imports/[importId]/errors.csv": at("GET", (id) => `/api/v1/imports/${id}/errors.csv`),
    "POST /api/v1/imports/preview": upload("/api/v1/imports/preview", {}),
  },
  writing: {
    "action leads/imports/adjustImportAction": form("leads/imports/adjustImportAction", async (house) => ({
      importId: (await importsOfHouse(house)).waiting,
      options: JSON.stringify({ mode: "create" }),
    })),
    "action leads/imports/beginImportAction": form("leads/imports/beginImportAction", async (house) => ({
      importId: (await importsOfHouse(house)).over,
    })),
    "action leads/imports/revertImportAction": form("leads/imports/revertImportAction", async (house) => ({
      importId: (await importsOfHouse(house)).waiting,
    })),
    "action leads/imports/forgetMappingAction": form("leads/imports/forgetMappingAction", async ({ sofia }) => {
      const [mapping] = await listMappings(sofia);
      return { mappingId: mapping?.id ?? crypto.randomUUID() };
    }),
    "POST /api/v1/imports": upload("/api/v1/imports", { start: false }),
    "PATCH /api/v1/imports/[importId]": at(
      "PATCH",
      (id) => `/api/v1/imports/${id}`,
      async () => ({ mode: "create" }),
    ),
    "POST /api/v1/imports/[importId]/start": async (call, house) => {
      const { over } = await importsOfHouse(house);
      return request("POST", `/api/v1/imports/${over}/start`, async () => ({}))(call, house);
    },
    "POST /api/v1/imports/[importId]/revert": at(
      "POST",
      (id) => `/api/v1/imports/${id}/revert`,
      async () => ({}),
    ),
  },
};

/** A knock at the import that waits to be started. */
function at(method: string, path: (importId: string) => string, body?: () => Promise<object>): Knock {
  return async (call: Call, house: Cast) => {
    const { waiting } = await importsOfHouse(house);
    return request(method, path(waiting), body)(call, house);
  };
}

function upload(path: string, options: object): Knock {
  return async (call) => {
    const body = new FormData();
    body.set("options", JSON.stringify(options));
    body.set("file", new File([rowsOf(3)], "leads.csv", { type: "text/csv" }));
    const encoded = new Response(body);
    const type = encoded.headers.get("content-type") ?? "";
    const answer = await call("POST", path, await encoded.text(), { "Content-Type": type });
    return { status: answer.status, body: JSON.stringify(answer.body) };
  };
}

/** The ids of the first two imports: the one that was discarded, which no list shows, and the one that waits, or did. */
async function importsOfHouse({ workspaceId }: Cast) {
  return asOwner(workspaceId, async (db) => {
    const { rows } = await db.query<{ id: string }>(
      "SELECT id FROM import WHERE workspace_id = $1 ORDER BY id LIMIT 2",
      [workspaceId],
    );
    return { over: rows[0]?.id ?? "", waiting: rows[1]?.id ?? "" };
  });
}
