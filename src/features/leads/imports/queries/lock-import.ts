import type { Reads } from "#platform/database/client.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import type { Import } from "../schema.ts";
import { storedImport } from "./stored-import.ts";

/** An import for a command, which alone decides on it until its transaction ends. Refuses `not_found`. */
export async function lockImport(db: Reads, workspaceId: string, importId: string): Promise<Outcome<Import>> {
  await db.$queryRaw`
    SELECT id FROM import WHERE workspace_id = ${workspaceId}::uuid AND id = ${importId}::uuid FOR NO KEY UPDATE`;
  const row = await db.import.findUnique({ where: { workspaceId_id: { workspaceId, id: importId } } });
  return row && row.state !== "uploading" ? storedImport(row) : refuse("not_found");
}
