import { topicsOf } from "#facts.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";
import { requirePerson } from "#platform/authorize.ts";
import { findChanges } from "#platform/live/list-changes.ts";
import { news, sinceInput } from "#platform/live/news.ts";

/** For pages that no stream reaches: what changed since a cursor, in one answer. */
export const GET = readEndpoint({
  input: sinceInput,
  run: async (caller, { cursor }) => news(await findChanges(requirePerson(caller).workspaceId, cursor, topicsOf)),
});
