import { nameHead } from "#features/workspace/people/commands/name-head.ts";
import { nameHeadInput } from "#features/workspace/people/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const PUT = writeEndpoint({ input: nameHeadInput, run: nameHead });
