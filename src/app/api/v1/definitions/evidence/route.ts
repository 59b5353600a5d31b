import { findEvidence } from "#features/definitions/evidence/queries/find-evidence.ts";
import { evidence, evidenceFilter } from "#features/definitions/evidence/schema.ts";
import { leadPolicy } from "#features/leads/policy.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({
  says: "How leads converted by what they have in one field: for each value or range with an interval, those of which nothing is known apart.",
  needs: leadPolicy.read,
  input: evidenceFilter,
  answer: evidence,
  run: findEvidence,
});
