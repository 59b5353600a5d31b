import { revokeApiKey } from "#features/workspace/api-keys/commands.ts";
import { apiKeyPolicy } from "#features/workspace/api-keys/policy.ts";
import { revokeApiKeyInput, revokedApiKey } from "#features/workspace/api-keys/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const DELETE = writeEndpoint({
  says: "Revokes an API key: its next call is refused.",
  needs: apiKeyPolicy.revoke,
  input: revokeApiKeyInput,
  answer: revokedApiKey,
  run: revokeApiKey,
});
