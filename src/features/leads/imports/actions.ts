"use server";

import { formAction } from "#platform/action.ts";
import { adjustImport } from "./commands/adjust-import.ts";
import { beginImport } from "./commands/begin-import.ts";
import { forgetMapping } from "./commands/remember-mapping.ts";
import { revertImport } from "./commands/revert-import.ts";
import { adjustImportForm, beginImportInput, forgetMappingInput, revertImportInput } from "./schema.ts";

export const adjustImportAction = formAction(adjustImportForm, adjustImport);

export const beginImportAction = formAction(beginImportInput, beginImport);

export const revertImportAction = formAction(revertImportInput, revertImport);

export const forgetMappingAction = formAction(forgetMappingInput, forgetMapping);
