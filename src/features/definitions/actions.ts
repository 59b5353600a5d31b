"use server";

import { formAction } from "#platform/action.ts";
import { addClause } from "../agreements/drafts/commands/add-clause.ts";
import { comment } from "../agreements/drafts/commands/comment.ts";
import { decideSuggestion } from "../agreements/drafts/commands/decide-suggestion.ts";
import { moveClause } from "../agreements/drafts/commands/move-clause.ts";
import { removeClause } from "../agreements/drafts/commands/remove-clause.ts";
import { restoreClause } from "../agreements/drafts/commands/restore-clause.ts";
import { setDates } from "../agreements/drafts/commands/set-dates.ts";
import { setDecideBy } from "../agreements/drafts/commands/set-decide-by.ts";
import { suggest } from "../agreements/drafts/commands/suggest.ts";
import { takeStance } from "../agreements/drafts/commands/take-stance.ts";
import { writeClause } from "../agreements/drafts/commands/write-clause.ts";
import {
  addClauseForm,
  commentInput,
  decideSuggestionInput,
  moveClauseForm,
  removeClauseInput,
  restoreClauseInput,
  setDatesInput,
  setDecideByInput,
  suggestForm,
  takeStanceInput,
  writeClauseForm,
} from "../agreements/drafts/schema/changes.ts";
import { proposeVersion } from "../agreements/versions/commands/propose-version.ts";
import { proposeVersionInput } from "../agreements/versions/schema/deeds.ts";
import { beginDraft } from "./commands/begin-draft.ts";
import { bringDefinition } from "./commands/bring-definition.ts";
import { onDefinition } from "./commands/on-definition.ts";
import { beginDraftInput, bringDefinitionForm } from "./schema/documents.ts";

// In these forms what a clause says is a text of JSON (`content`), and an empty `after` the first place.

export const addClauseAction = formAction(addClauseForm, onDefinition(addClause));

export const writeClauseAction = formAction(writeClauseForm, onDefinition(writeClause));

export const removeClauseAction = formAction(removeClauseInput, onDefinition(removeClause));

export const restoreClauseAction = formAction(restoreClauseInput, onDefinition(restoreClause));

export const moveClauseAction = formAction(moveClauseForm, onDefinition(moveClause));

export const takeStanceAction = formAction(takeStanceInput, onDefinition(takeStance));

export const commentAction = formAction(commentInput, onDefinition(comment));

export const suggestAction = formAction(suggestForm, onDefinition(suggest));

export const decideSuggestionAction = formAction(decideSuggestionInput, onDefinition(decideSuggestion));

export const setDatesAction = formAction(setDatesInput, onDefinition(setDates));

export const setDecideByAction = formAction(setDecideByInput, onDefinition(setDecideBy));

export const proposeAction = formAction(proposeVersionInput, onDefinition(proposeVersion));

export const beginDraftAction = formAction(beginDraftInput, beginDraft);

export const bringDefinitionAction = formAction(bringDefinitionForm, bringDefinition);
