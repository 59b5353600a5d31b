import { changeLead } from "#features/leads/intake/commands/change-lead.ts";
import { changeLeadInput } from "#features/leads/intake/schema.ts";
import { leadItem } from "#features/leads/list/schema.ts";
import { leadPolicy } from "#features/leads/policy.ts";
import { findLead } from "#features/leads/queries/find-lead.ts";
import { leadInput } from "#features/leads/timeline/schema.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({
  says: "One lead: its values and custom fields, its stage, and when it entered each.",
  needs: leadPolicy.read,
  input: leadInput,
  answer: leadItem,
  run: (caller, { leadId }) => findLead(caller, leadId),
});

export const PATCH = writeEndpoint({ input: changeLeadInput, run: changeLead });
