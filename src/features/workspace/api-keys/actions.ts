"use server";

import { formAction } from "#platform/action.ts";
import { makeApiKey, revokeApiKey } from "./commands.ts";
import { makeApiKeyForm, revokeApiKeyInput } from "./schema.ts";

export const makeApiKeyAction = formAction(makeApiKeyForm, makeApiKey);

export const revokeApiKeyAction = formAction(revokeApiKeyInput, revokeApiKey);
