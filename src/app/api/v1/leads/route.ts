import { receiveLeads } from "#features/leads/intake/commands/receive-leads.ts";
import { intakePolicy } from "#features/leads/intake/policy.ts";
import { receivedLeads, receiveLeadsInput } from "#features/leads/intake/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Brings one lead, or up to a thousand, each found again by its name over there or its e-mail address, or made.",
  needs: intakePolicy.receive,
  input: receiveLeadsInput,
  answer: receivedLeads,
  run: receiveLeads,
});
