"use server";

import { formAction } from "#platform/action.ts";
import { changeHook } from "./commands/change-hook.ts";
import { dismissLookup } from "./commands/dismiss-lookup.ts";
import { endHook } from "./commands/end-hook.ts";
import { makeHook } from "./commands/make-hook.ts";
import { renewHook } from "./commands/renew-hook.ts";
import { changeHookForm, dismissLookupInput, hookInput, makeHookInput } from "./schema.ts";

export const makeHookAction = formAction(makeHookInput, makeHook);

export const changeHookAction = formAction(changeHookForm, changeHook);

export const renewHookAction = formAction(hookInput, renewHook);

export const endHookAction = formAction(hookInput, endHook);

export const dismissLookupAction = formAction(dismissLookupInput, dismissLookup);
