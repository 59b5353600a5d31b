"use server";

import { formAction } from "#platform/action.ts";
import { addClause } from "../agreements/drafts/commands/add-clause.ts";
import { comment } from "../agreements/drafts/commands/comment.ts";
import { decideSuggestion } from "../agreements/drafts/commands/decide-suggestion.ts";
import { moveClause } from "../agreements/drafts/commands/move-clause.ts";
import { removeClause } from "../agreements/drafts/commands/remove-clause.ts";
import { replaceDraft } from "../agreements/drafts/commands/replace-draft.ts";
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
} from "../agreements/drafts/schema.ts";
import { proposeVersion } from "../agreements/versions/commands/propose-version.ts";
import { proposeVersionInput } from "../agreements/versions/schema.ts";
import { beginDraft } from "./commands/begin-draft.ts";
import { definitionKind } from "./queries/definition-kind.ts";
import { clausesSaying } from "./rules/said.ts";
import { beginDraftInput, bringDefinitionForm } from "./schema.ts";

// In these forms what a clause says is a text of JSON (`content`), and no `after` at all the first place.

export const addClauseAction = formAction(addClauseForm, (person, input, now) =>
  addClause(person, definitionKind, input, now),
);

export const writeClauseAction = formAction(writeClauseForm, (person, input, now) =>
  writeClause(person, definitionKind, input, now),
);

export const removeClauseAction = formAction(removeClauseInput, (person, input, now) =>
  removeClause(person, definitionKind, input, now),
);

export const restoreClauseAction = formAction(restoreClauseInput, (person, input, now) =>
  restoreClause(person, definitionKind, input, now),
);

export const moveClauseAction = formAction(moveClauseForm, (person, input, now) =>
  moveClause(person, definitionKind, input, now),
);

export const takeStanceAction = formAction(takeStanceInput, (person, input, now) =>
  takeStance(person, definitionKind, input, now),
);

export const commentAction = formAction(commentInput, (person, input, now) =>
  comment(person, definitionKind, input, now),
);

export const suggestAction = formAction(suggestForm, (person, input, now) =>
  suggest(person, definitionKind, input, now),
);

export const decideSuggestionAction = formAction(decideSuggestionInput, (person, input, now) =>
  decideSuggestion(person, definitionKind, input, now),
);

export const setDatesAction = formAction(setDatesInput, (person, input, now) =>
  setDates(person, definitionKind, input, now),
);

export const setDecideByAction = formAction(setDecideByInput, (person, input, now) =>
  setDecideBy(person, definitionKind, input, now),
);

export const proposeAction = formAction(proposeVersionInput, (person, input, now) =>
  proposeVersion(person, definitionKind, input, now),
);

export const beginDraftAction = formAction(beginDraftInput, beginDraft);

export const bringDefinitionAction = formAction(bringDefinitionForm, (person, { definition, revision }, now) =>
  replaceDraft(person, definitionKind, { clauses: clausesSaying(definition), revision }, now),
);
