import { addAbsence } from "#features/workspace/absences/commands/add-absence.ts";
import { listAbsences } from "#features/workspace/absences/queries.ts";
import type { Call } from "../../../factories/caller.ts";
import type { Cast } from "../../../factories/workspace.ts";
import type { Doors } from "../doors.ts";
import { form, request } from "../knocks.ts";

// Sofia's days away: she is an admin, and head of her team.

export const absences: Doors = {
  expected: `
                                                          nobody ended gone outsider observer member head ceo admin revoked reader program
action workspace/absences/addAbsenceAction                401    401   401  404      403      403    403  403 200   401     401    401
action workspace/absences/removeAbsenceAction             401    401   401  404      403      403    403  403 200   401     401    401
GET /api/v1/members/[memberId]/absences                   401    401   401  200      200      200    200  200 200   401     200    200
POST /api/v1/members/[memberId]/absences                  401    401   401  404      403      403    403  403 201   401     403    201
DELETE /api/v1/members/[memberId]/absences/[absenceId]    401    401   401  404      403      403    403  403 200   401     403    200
`,
  async prepare({ sofia }) {
    for (const day of ["2027-02-01", "2027-02-02", "2027-02-03"])
      await addAbsence(sofia, daysOf(sofia, day), new Date());
  },
  reading: {
    "GET /api/v1/members/[memberId]/absences": (call, house) => request("GET", addressOf(house))(call, house),
  },
  writing: {
    "action workspace/absences/addAbsenceAction": form("workspace/absences/addAbsenceAction", newDays),
    "action workspace/absences/removeAbsenceAction": form("workspace/absences/removeAbsenceAction", async (house) => ({
      memberId: house.sofia.memberId,
      absenceId: await absenceOfSofia(house),
    })),
    "POST /api/v1/members/[memberId]/absences": (call: Call, house: Cast) =>
      request("POST", addressOf(house), async () => {
        const { firstDay, lastDay } = await newDays(house);
        return { firstDay, lastDay };
      })(call, house),
    "DELETE /api/v1/members/[memberId]/absences/[absenceId]": async (call: Call, house: Cast) =>
      request("DELETE", `${addressOf(house)}/${await absenceOfSofia(house)}`)(call, house),
  },
};

function addressOf({ sofia }: Cast): string {
  return `/api/v1/members/${sofia.memberId}/absences`;
}

function daysOf({ memberId }: Cast["sofia"], day: string) {
  return { memberId, firstDay: day, lastDay: day };
}

/** Days that aren't noted yet. */
async function newDays({ sofia }: Cast) {
  const noted = await listAbsences(sofia, new Date(), sofia.memberId);
  return daysOf(sofia, `2027-03-${String(noted.length + 1).padStart(2, "0")}`);
}

/** One of hers, or one that is gone by now. */
async function absenceOfSofia({ sofia }: Cast): Promise<string> {
  const [first] = await listAbsences(sofia, new Date(), sofia.memberId);
  return first?.id ?? crypto.randomUUID();
}
