import { endActingHead, nameActingHead } from "#features/workspace/people/commands/acting-head.ts";
import { endActingHeadInput, nameActingHeadInput } from "#features/workspace/people/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const PUT = writeEndpoint({ input: nameActingHeadInput, run: nameActingHead });

export const DELETE = writeEndpoint({ input: endActingHeadInput, run: endActingHead });
