"use server";

import { formAction } from "#platform/action.ts";
import { signDefinitionForm } from "../schema.ts";
import { signDefinition } from "./commands/sign-definition.ts";

export const signDefinitionAction = formAction(signDefinitionForm, signDefinition);
