import type { Doors } from "../doors.ts";
import { form, request } from "../knocks.ts";

const newPassword = "seven quiet herons";

export const account: Doors = {
  expected: `
                                                  nobody ended gone outsider observer member head ceo admin revoked reader program
page /settings/account                            307    307   307  200      200      200    200  200 200   307     307    307
page /forgot-password                             200    200   200  200      200      200    200  200 200   200     200    200
page /reset-password/[token]                      404    404   404  404      404      404    404  404 404   404     404    404
action workspace/account/changePasswordAction     401    401   401  401      401      401    401  401 401   401     401    401
action workspace/account/switchWorkspaceAction    401    401   401  404      404      404    404  404 404   401     401    401
action workspace/account/forgottenPasswordAction  200    200   200  200      200      200    200  200 200   200     429    429
action workspace/account/resetPasswordAction      404    404   404  404      404      404    404  404 404   404     404    404
`,
  reading: {
    "page /settings/account": request("GET", "/settings/account"),
    "page /forgot-password": request("GET", "/forgot-password"),
    "page /reset-password/[token]": request("GET", "/reset-password/nobody-was-given-this"),
    // No mail server is set here, and nobody learns so; after ten tries of one client it is enough.
    "action workspace/account/forgottenPasswordAction": form(
      "workspace/account/forgottenPasswordAction",
      async (house) => ({ email: house.sofia.email }),
    ),
    "action workspace/account/resetPasswordAction": form("workspace/account/resetPasswordAction", async () => ({
      token: "x".repeat(43),
      newPassword,
    })),
    "action workspace/account/changePasswordAction": form("workspace/account/changePasswordAction", async () => ({
      presentPassword: "a guess",
      newPassword,
    })),
  },
  writing: {
    "action workspace/account/switchWorkspaceAction": form("workspace/account/switchWorkspaceAction", async () => ({
      workspaceId: crypto.randomUUID(),
    })),
  },
};
