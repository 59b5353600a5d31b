import { assignLeads } from "#features/leads/assignment/commands/assign-leads.ts";
import { assignmentPolicy } from "#features/leads/assignment/policy.ts";
import { assignedLeads, assignLeadsInput } from "#features/leads/assignment/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Gives leads, up to a thousand, to a member or to nobody; answers how many had another owner before.",
  needs: assignmentPolicy.assign,
  input: assignLeadsInput,
  answer: assignedLeads,
  run: assignLeads,
});
