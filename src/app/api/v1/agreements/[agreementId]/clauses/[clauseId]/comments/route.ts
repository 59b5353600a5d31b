import { comment } from "#features/agreements/drafts/commands/comment.ts";
import { draftPolicy } from "#features/agreements/drafts/policy.ts";
import { commentInput } from "#features/agreements/drafts/schema/changes.ts";
import { comment as said } from "#features/agreements/drafts/schema/thread.ts";
import { requireKind } from "#kinds.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Says something about a clause.",
  needs: draftPolicy.comment,
  input: commentInput,
  answer: said.pick({ id: true }),
  run: async (caller, input, now) => comment(caller, await requireKind(caller, input.agreementId), input, now),
  status: 201,
});
