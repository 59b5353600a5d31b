import { changeLead } from "#features/leads/intake/commands/change-lead.ts";
import { intakePolicy } from "#features/leads/intake/policy.ts";
import { changedLead, changeLeadInput } from "#features/leads/intake/schema.ts";
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

export const PATCH = writeEndpoint({
  says: "Changes what is known of a lead: its values, custom fields and owner; what is left out stays.",
  needs: intakePolicy.change,
  input: changeLeadInput,
  answer: changedLead,
  run: changeLead,
});
