import { receiveLeads } from "#features/leads/intake/commands/receive-leads.ts";
import { receiveLeadsInput } from "#features/leads/intake/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({ input: receiveLeadsInput, run: receiveLeads });
