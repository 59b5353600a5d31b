import { findQualifiedLead } from "#features/definitions/qualification/queries/find-qualified-lead.ts";
import { qualifiedLead } from "#features/definitions/qualification/schema.ts";
import { changeLead } from "#features/leads/intake/commands/change-lead.ts";
import { intakePolicy } from "#features/leads/intake/policy.ts";
import { changedLead, changeLeadInput } from "#features/leads/intake/schema.ts";
import { leadPolicy } from "#features/leads/policy.ts";
import { leadInput } from "#features/leads/timeline/schema.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({
  says: "One lead: its values and custom fields, its stage, when it entered each, and why it is an MQL or what is missing.",
  needs: leadPolicy.read,
  input: leadInput,
  answer: qualifiedLead,
  run: (caller, { leadId }, now) => findQualifiedLead(caller, leadId, now),
});

export const PATCH = writeEndpoint({
  says: "Says otherwise what is known of a lead: values, custom fields, and who owns it.",
  needs: intakePolicy.change,
  input: changeLeadInput,
  answer: changedLead,
  run: changeLead,
});
