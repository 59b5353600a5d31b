import { receiveLeads } from "#features/leads/intake/commands/receive-leads.ts";
import { intakePolicy } from "#features/leads/intake/policy.ts";
import { receivedLeads, receiveLeadsInput } from "#features/leads/intake/schema.ts";
import { leadAnswer, listLeadsInput } from "#features/leads/list/schema.ts";
import { leadPolicy } from "#features/leads/policy.ts";
import { listLeadAnswers } from "#features/leads/queries/lead-answers.ts";
import { pagesOf } from "#platform/api/answers.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({
  says: "The leads that a filter wants, the newest first unless another order is asked for.",
  needs: leadPolicy.read,
  input: listLeadsInput,
  answer: pagesOf(leadAnswer),
  run: (caller, { sort, cursor, limit, ...filter }) => listLeadAnswers(caller, { filter, sort, cursor, limit }),
});

export const POST = writeEndpoint({
  says: "Brings one lead, or up to a thousand, each found again by its name over there or its e-mail address, or made.",
  needs: intakePolicy.receive,
  input: receiveLeadsInput,
  answer: receivedLeads,
  run: receiveLeads,
});
