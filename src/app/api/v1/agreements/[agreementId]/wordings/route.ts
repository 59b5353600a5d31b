import { draftPolicy } from "#features/agreements/drafts/policy.ts";
import { listWordings } from "#features/agreements/drafts/queries/list-wordings.ts";
import { wording } from "#features/agreements/drafts/schema/thread.ts";
import { agreementInput } from "#features/agreements/schema.ts";
import { requireKind } from "#kinds.ts";
import { listOf } from "#platform/api/answers.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({
  says: "Who said what when: every wording that the clauses of the draft have had.",
  needs: draftPolicy.read,
  input: agreementInput,
  answer: listOf(wording),
  run: async (caller, input) => {
    const kind = await requireKind(caller, input.agreementId);
    return { items: await listWordings(caller, kind, input), nextCursor: null };
  },
});
