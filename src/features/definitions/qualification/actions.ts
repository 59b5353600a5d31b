"use server";

import { formAction } from "#platform/action.ts";
import { signDefinition } from "./commands/sign-definition.ts";
import { signDefinitionForm } from "./schema.ts";

export const signDefinitionAction = formAction(signDefinitionForm, signDefinition);
