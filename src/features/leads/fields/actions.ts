"use server";

import { formAction } from "#platform/action.ts";
import { addField } from "./commands/add-field.ts";
import { archiveField, restoreField } from "./commands/archive-field.ts";
import { changeField } from "./commands/change-field.ts";
import { addFieldForm, archiveFieldInput, changeFieldForm } from "./schema.ts";

export const addFieldAction = formAction(addFieldForm, addField);

export const changeFieldAction = formAction(changeFieldForm, changeField);

export const archiveFieldAction = formAction(archiveFieldInput, archiveField);

export const restoreFieldAction = formAction(archiveFieldInput, restoreField);
