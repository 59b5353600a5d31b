import { changeLead } from "#features/leads/intake/commands/change-lead.ts";
import { changeLeadInput } from "#features/leads/intake/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const PATCH = writeEndpoint({ input: changeLeadInput, run: changeLead });
