import { receiveLeads } from "#features/leads/intake/commands/receive-leads.ts";
import { intakePolicy } from "#features/leads/intake/policy.ts";
import { receivedAnswer, receiveLeadsInput } from "#features/leads/intake/schema.ts";
import { listLeads } from "#features/leads/list/queries/list-leads.ts";
import { leadItem, listLeadsInput } from "#features/leads/list/schema.ts";
import { leadPolicy } from "#features/leads/policy.ts";
import { pagesOf } from "#platform/api/answers.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({
  says: "The leads that a filter wants, the newest first unless another order is asked for.",
  needs: leadPolicy.read,
  input: listLeadsInput,
  answer: pagesOf(leadItem),
  run: (caller, { sort, cursor, limit, ...filter }) => listLeads(caller, { filter, sort, cursor, limit }),
});

export const POST = writeEndpoint({
  says: "Takes in one lead, or up to 1000 as items: found again by source or e-mail, else made.",
  needs: intakePolicy.receive,
  input: receiveLeadsInput,
  answer: receivedAnswer,
  run: receiveLeads,
});
