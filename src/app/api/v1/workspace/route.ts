import { renameWorkspace } from "#features/workspace/commands/rename-workspace.ts";
import { findWorkspace } from "#features/workspace/queries.ts";
import { renameWorkspaceInput } from "#features/workspace/schema.ts";
import { noInput, readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({ input: noInput, run: findWorkspace });

export const PATCH = writeEndpoint({ input: renameWorkspaceInput, run: renameWorkspace });
