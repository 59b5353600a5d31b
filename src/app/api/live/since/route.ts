import { topicsOf } from "#facts.ts";
import { listChanges } from "#features/activity/queries/list-changes.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";
import { requirePerson } from "#platform/authorize.ts";
import { news, sinceInput } from "#platform/live/news.ts";

/** For pages that no stream reaches: what changed since a cursor, in one answer. */
export const GET = readEndpoint({
  input: sinceInput,
  run: async (caller, { cursor }) => news(await listChanges(requirePerson(caller), cursor, topicsOf)),
});
