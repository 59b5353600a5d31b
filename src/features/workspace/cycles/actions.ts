"use server";

import { formAction } from "#platform/action.ts";
import { addCycle, addQuarters } from "./commands/add-cycles.ts";
import { changeCycle } from "./commands/change-cycle.ts";
import { removeCycle } from "./commands/remove-cycle.ts";
import { addCycleInput, addQuartersInput, changeCycleInput, removeCycleInput } from "./schema.ts";

export const addCycleAction = formAction(addCycleInput, addCycle);

export const addQuartersAction = formAction(addQuartersInput, addQuarters);

export const changeCycleAction = formAction(changeCycleInput, changeCycle);

export const removeCycleAction = formAction(removeCycleInput, removeCycle);
