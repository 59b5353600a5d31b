import { renameWorkspace } from "#features/workspace/commands/rename-workspace.ts";
import { workspacePolicy } from "#features/workspace/policy.ts";
import { findWorkspace } from "#features/workspace/queries.ts";
import { renamedWorkspace, renameWorkspaceInput, workspaceSettings } from "#features/workspace/schema.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";
import { noInput } from "#platform/parse.ts";

export const GET = readEndpoint({
  says: "The workspace with its settings.",
  needs: workspacePolicy.read,
  input: noInput,
  answer: workspaceSettings,
  run: findWorkspace,
});

export const PATCH = writeEndpoint({
  says: "Renames the workspace.",
  needs: workspacePolicy.rename,
  input: renameWorkspaceInput,
  answer: renamedWorkspace,
  run: renameWorkspace,
});
