import { addAbsence } from "#features/workspace/absences/commands/add-absence.ts";
import { absencePolicy } from "#features/workspace/absences/policy.ts";
import { listAbsences } from "#features/workspace/absences/queries.ts";
import { absence, addAbsenceInput, listAbsencesInput } from "#features/workspace/absences/schema.ts";
import { listOf } from "#platform/api/answers.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({
  says: "A member's days away that aren't over yet, the earliest first.",
  needs: absencePolicy.read,
  input: listAbsencesInput,
  answer: listOf(absence),
  run: async (caller, { memberId }, now) => ({ items: await listAbsences(caller, now, memberId), nextCursor: null }),
});

export const POST = writeEndpoint({
  says: "Notes days on which a member is away, both included: they are given no leads meanwhile.",
  needs: absencePolicy.add,
  input: addAbsenceInput,
  answer: absence,
  run: addAbsence,
  status: 201,
});
