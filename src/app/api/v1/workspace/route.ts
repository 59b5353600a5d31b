import { renameWorkspace } from "#features/workspace/commands/rename-workspace.ts";
import { findWorkspace } from "#features/workspace/queries.ts";
import { renameWorkspaceInput } from "#features/workspace/schema.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";
import { noInput } from "#platform/parse.ts";

export const GET = readEndpoint({ input: noInput, run: findWorkspace });

export const PATCH = writeEndpoint({ input: renameWorkspaceInput, run: renameWorkspace });
