import { findLeads } from "#features/leads/list/queries/find-leads.ts";
import { findMembers } from "#features/workspace/search/queries.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";
import { searchInput } from "#platform/search.ts";

/** What the palette asks with each letter. A feature that has something to be found adds its query here. */
export const GET = readEndpoint({
  input: searchInput,
  run: async (caller, input) => {
    const kinds = await Promise.all([findMembers(caller, input), findLeads(caller, input)]);
    return { found: kinds.flat() };
  },
});
