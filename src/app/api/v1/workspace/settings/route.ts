import { changeSettings } from "#features/workspace/commands/change-settings.ts";
import { changeSettingsInput } from "#features/workspace/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const PUT = writeEndpoint({ input: changeSettingsInput, run: changeSettings });
