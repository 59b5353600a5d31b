import { comment } from "#features/agreements/drafts/commands/comment.ts";
import { draftPolicy } from "#features/agreements/drafts/policy.ts";
import { kept } from "#features/agreements/drafts/schema/answers.ts";
import { commentInput } from "#features/agreements/drafts/schema.ts";
import { requireKind } from "#kinds.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Says something about a clause.",
  needs: draftPolicy.comment,
  input: commentInput,
  answer: kept,
  run: async (caller, input, now) => comment(caller, await requireKind(caller, input.agreementId), input, now),
  status: 201,
});
