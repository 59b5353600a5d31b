import { draftPolicy } from "#features/agreements/drafts/policy.ts";
import { findDraft } from "#features/agreements/drafts/queries/find-draft.ts";
import { draft } from "#features/agreements/drafts/schema/draft.ts";
import { agreementInput } from "#features/agreements/schema.ts";
import { requireKind } from "#kinds.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";
import { refuse } from "#platform/refusals.ts";

export const GET = readEndpoint({
  says: "The draft, clause by clause: who worded it, what both teams say to it, and what is suggested instead.",
  needs: draftPolicy.read,
  input: agreementInput,
  answer: draft,
  run: async (caller, { agreementId }) =>
    (await findDraft(caller, await requireKind(caller, agreementId))) ?? refuse("not_found"),
});
