"use server";

import { formAction } from "#platform/action.ts";
import { dismissDuplicate, reopenDuplicate } from "./commands/dismiss-duplicate.ts";
import { mergeLeads } from "./commands/merge-leads.ts";
import { undoMerge } from "./commands/undo-merge.ts";
import { dismissDuplicateInput, mergeLeadsInput, undoMergeInput } from "./schema.ts";

export const mergeLeadsAction = formAction(mergeLeadsInput, mergeLeads);

export const undoMergeAction = formAction(undoMergeInput, undoMerge);

export const dismissDuplicateAction = formAction(dismissDuplicateInput, dismissDuplicate);

export const reopenDuplicateAction = formAction(dismissDuplicateInput, reopenDuplicate);
