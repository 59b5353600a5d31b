import { versionPolicy } from "#features/agreements/versions/policy.ts";
import { listAgreements } from "#features/agreements/versions/queries/list-agreements.ts";
import { agreementItem } from "#features/agreements/versions/schema/standing.ts";
import { kinds } from "#kinds.ts";
import { listOf } from "#platform/api/answers.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";
import { noInput } from "#platform/parse.ts";

export const GET = readEndpoint({
  says: "Every kind of agreement: what is in force, what is proposed and waits for whom, and where its draft stands.",
  needs: versionPolicy.read,
  input: noInput,
  answer: listOf(agreementItem),
  run: async (caller) => ({ items: await listAgreements(caller, kinds), nextCursor: null }),
});
