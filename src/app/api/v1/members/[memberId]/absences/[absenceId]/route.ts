import { removeAbsence } from "#features/workspace/absences/commands/remove-absence.ts";
import { absencePolicy } from "#features/workspace/absences/policy.ts";
import { removeAbsenceInput, removedAbsence } from "#features/workspace/absences/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const DELETE = writeEndpoint({
  says: "Takes a member's days away back.",
  needs: absencePolicy.remove,
  input: removeAbsenceInput,
  answer: removedAbsence,
  run: removeAbsence,
});
