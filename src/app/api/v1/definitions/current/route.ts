import { versionPolicy } from "#features/agreements/versions/policy.ts";
import { findCurrentDefinition } from "#features/definitions/queries/find-current-definition.ts";
import { currentDefinition } from "#features/definitions/schema/documents.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";
import { noInput } from "#platform/parse.ts";
import { refuse } from "#platform/refusals.ts";

export const GET = readEndpoint({
  says: "The lead definition in force, and the version that it stands in.",
  needs: versionPolicy.read,
  input: noInput,
  answer: currentDefinition,
  run: async (caller) => (await findCurrentDefinition(caller)) ?? refuse("not_found"),
});
