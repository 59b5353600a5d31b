import type { Doors } from "../doors.ts";
import { form, newName, newSettings, request } from "../knocks.ts";

export const workspace: Doors = {
  expected: `
                                                  nobody ended gone outsider observer member head ceo admin revoked reader program
page /settings/workspace                          307    307   307  200      200      200    200  200 200   307     307    307
action workspace/renameWorkspaceAction            401    401   401  200      403      403    403  403 200   401     401    401
action workspace/changeSettingsAction             401    401   401  200      403      403    403  403 200   401     401    401
GET /api/v1/workspace                             401    401   401  200      200      200    200  200 200   401     200    200
PATCH /api/v1/workspace                           401    401   401  200      403      403    403  403 200   401     403    200
PUT /api/v1/workspace/settings                    401    401   401  200      403      403    403  403 200   401     403    200
`,
  reading: {
    "page /settings/workspace": request("GET", "/settings/workspace"),
    "GET /api/v1/workspace": request("GET", "/api/v1/workspace"),
  },
  writing: {
    "action workspace/renameWorkspaceAction": form("workspace/renameWorkspaceAction", newName),
    "action workspace/changeSettingsAction": form("workspace/changeSettingsAction", newSettings),
    "PUT /api/v1/workspace/settings": request("PUT", "/api/v1/workspace/settings", newSettings),
    "PATCH /api/v1/workspace": request("PATCH", "/api/v1/workspace", newName),
  },
};
