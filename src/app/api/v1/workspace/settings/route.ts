import { changeSettings } from "#features/workspace/commands/change-settings.ts";
import { workspacePolicy } from "#features/workspace/policy.ts";
import { changedSettings, changeSettingsInput } from "#features/workspace/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const PUT = writeEndpoint({
  says: "Sets time zone and currency.",
  needs: workspacePolicy.changeSettings,
  input: changeSettingsInput,
  answer: changedSettings,
  run: changeSettings,
});
