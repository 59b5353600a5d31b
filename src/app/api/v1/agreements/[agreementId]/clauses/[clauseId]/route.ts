import { removeClause } from "#features/agreements/drafts/commands/remove-clause.ts";
import { writeClause } from "#features/agreements/drafts/commands/write-clause.ts";
import { draftPolicy } from "#features/agreements/drafts/policy.ts";
import { findThread } from "#features/agreements/drafts/queries/find-thread.ts";
import {
  clauseInput,
  placed,
  removeClauseInput,
  saved,
  writeClauseInput,
} from "#features/agreements/drafts/schema/changes.ts";
import { thread } from "#features/agreements/drafts/schema/thread.ts";
import { requireKind } from "#kinds.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";
import { refuse } from "#platform/refusals.ts";

export const GET = readEndpoint({
  says: "All that was said about a clause and suggested for it, oldest first.",
  needs: draftPolicy.read,
  input: clauseInput,
  answer: thread,
  run: async (caller, input) =>
    (await findThread(caller, await requireKind(caller, input.agreementId), input)) ?? refuse("not_found"),
});

export const PUT = writeEndpoint({
  says: "Words a clause anew. What somebody else wrote meanwhile stays, and these words wait beside it as a suggestion.",
  needs: draftPolicy.edit,
  input: writeClauseInput,
  answer: saved,
  run: async (caller, input, now) => writeClause(caller, await requireKind(caller, input.agreementId), input, now),
});

export const DELETE = writeEndpoint({
  says: "Takes a clause out of the draft; it can be put back.",
  needs: draftPolicy.edit,
  input: removeClauseInput,
  answer: placed,
  run: async (caller, input, now) => removeClause(caller, await requireKind(caller, input.agreementId), input, now),
});
