import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { importPolicy } from "../policy.ts";
import type { Import } from "../schema.ts";
import { storedImport } from "./stored-import.ts";

/** One import of the actor's workspace. Refuses `not_found`. */
export async function findImport(actor: Actor, importId: string): Promise<Outcome<Import>> {
  authorize(actor, importPolicy.read, undefined);
  const where = { workspaceId_id: { workspaceId: actor.workspaceId, id: importId } };
  const row = await reading(actor, (db) => db.import.findUnique({ where }));
  return row && row.state !== "uploading" ? storedImport(row) : refuse("not_found");
}
