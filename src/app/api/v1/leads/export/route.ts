import { exportLeads } from "#features/leads/list/commands/export-leads.ts";
import { listPolicy } from "#features/leads/list/policy.ts";
import { exportLeadsInput } from "#features/leads/list/schema.ts";
import { downloadEndpoint } from "#platform/api/download-endpoint.ts";
import { dayOf } from "#platform/day.ts";

export const POST = downloadEndpoint({
  says: "The leads of a filter as a file of CSV. The export is a fact of its own.",
  needs: listPolicy.export,
  input: exportLeadsInput,
  fileName: (now) => `leads-${dayOf(now)}.csv`,
  run: exportLeads,
});
