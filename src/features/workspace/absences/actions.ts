"use server";

import { formAction } from "#platform/action.ts";
import { addAbsence } from "./commands/add-absence.ts";
import { removeAbsence } from "./commands/remove-absence.ts";
import { addAbsenceInput, removeAbsenceInput } from "./schema.ts";

export const addAbsenceAction = formAction(addAbsenceInput, addAbsence);

export const removeAbsenceAction = formAction(removeAbsenceInput, removeAbsence);
