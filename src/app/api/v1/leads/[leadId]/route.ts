import { changeLead } from "#features/leads/intake/commands/change-lead.ts";
import { intakePolicy } from "#features/leads/intake/policy.ts";
import { changedLead, changeLeadInput } from "#features/leads/intake/schema.ts";
import { leadAnswer } from "#features/leads/list/schema.ts";
import { leadPolicy } from "#features/leads/policy.ts";
import { findLeadAnswer } from "#features/leads/queries/lead-answers.ts";
import { leadInput } from "#features/leads/timeline/schema.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({
  says: "One lead: its values and custom fields, its stage, and when it entered each.",
  needs: leadPolicy.read,
  input: leadInput,
  answer: leadAnswer,
  run: (caller, { leadId }) => findLeadAnswer(caller, leadId),
});

export const PATCH = writeEndpoint({
  says: "Says otherwise what is known of a lead: values, custom fields, and who owns it.",
  needs: intakePolicy.change,
  input: changeLeadInput,
  answer: changedLead,
  run: changeLead,
});
