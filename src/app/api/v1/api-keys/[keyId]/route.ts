import { revokeApiKey } from "#features/workspace/api-keys/commands.ts";
import { revokeApiKeyInput } from "#features/workspace/api-keys/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const DELETE = writeEndpoint({ input: revokeApiKeyInput, run: revokeApiKey });
