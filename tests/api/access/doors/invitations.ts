import { listInvitations } from "#features/workspace/invitations/queries.ts";
import type { Cast } from "../../../factories/workspace.ts";
import type { Doors } from "../doors.ts";
import { form, request } from "../knocks.ts";

const joining = { name: "Olga Orlova", password: "seven quiet herons" };

export const invitations: Doors = {
  expected: `
                                                        nobody ended gone outsider observer member head ceo admin revoked reader program
page /join/[token]                                      404    404   404  404      404      404    404  404 404   404     404    404
action workspace/invitations/inviteMemberAction         401    401   401  200      403      403    403  200 200   401     401    401
action workspace/invitations/renewInvitationAction      401    401   401  404      403      403    403  200 200   401     401    401
action workspace/invitations/withdrawInvitationAction   401    401   401  404      403      403    403  200 200   401     401    401
action workspace/invitations/acceptInvitationAction     404    404   404  404      404      404    404  404 404   404     404    404
action workspace/invitations/acceptSignedInAction       401    401   401  404      404      404    404  404 404   401     401    401
GET /api/v1/invitations                                 401    401   401  200      403      403    200  200 200   401     403    200
POST /api/v1/invitations                                401    401   401  201      403      403    403  201 201   401     403    201
DELETE /api/v1/invitations/[invitation]                 401    401   401  404      403      403    403  200 200   401     403    200
POST /api/v1/invitations/[invitation]/renew             401    401   401  404      403      403    403  201 201   401     403    201
POST /api/v1/invitations/[invitation]/accept            404    404   404  404      404      404    404  404 404   404     404    404
`,
  reading: {
    "page /join/[token]": request("GET", "/join/nobody-was-given-this"),
    "GET /api/v1/invitations": request("GET", "/api/v1/invitations"),
    // Whom a link leads in is proven in tests/api/people.test.ts; here nobody has one.
    "action workspace/invitations/acceptInvitationAction": form(
      "workspace/invitations/acceptInvitationAction",
      async () => ({ token: "x".repeat(43), ...joining }),
    ),
    "action workspace/invitations/acceptSignedInAction": form(
      "workspace/invitations/acceptSignedInAction",
      async () => ({ token: "x".repeat(43) }),
    ),
    "POST /api/v1/invitations/[invitation]/accept": request(
      "POST",
      `/api/v1/invitations/${"x".repeat(43)}/accept`,
      async () => joining,
    ),
  },
  writing: {
    "action workspace/invitations/inviteMemberAction": form("workspace/invitations/inviteMemberAction", async () => ({
      email: `${crypto.randomUUID()}@northwind.example`,
      title: "",
      place: "member sales",
    })),
    "action workspace/invitations/renewInvitationAction": form(
      "workspace/invitations/renewInvitationAction",
      async (house) => ({ invitationId: await openInvitation(house) }),
    ),
    "action workspace/invitations/withdrawInvitationAction": form(
      "workspace/invitations/withdrawInvitationAction",
      async (house) => ({ invitationId: await openInvitation(house) }),
    ),
    "POST /api/v1/invitations": request("POST", "/api/v1/invitations", async () => ({
      email: `${crypto.randomUUID()}@northwind.example`,
      role: "member",
      team: "sales",
    })),
    "DELETE /api/v1/invitations/[invitation]": async (call, house) =>
      request("DELETE", `/api/v1/invitations/${await openInvitation(house)}`)(call, house),
    "POST /api/v1/invitations/[invitation]/renew": async (call, house) =>
      request("POST", `/api/v1/invitations/${await openInvitation(house)}/renew`)(call, house),
  },
};

/** The oldest that is open: callers.ts lays some for each who may take one away. */
async function openInvitation({ sofia }: Cast): Promise<string> {
  return (await listInvitations(sofia)).at(-1)?.id ?? "";
}
