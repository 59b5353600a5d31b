import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { fieldPolicy } from "./policy.ts";
import { fieldTypes, type LeadField } from "./schema.ts";

/** The workspace's custom fields in their order; those out of use, which keep their values, come last. */
export async function listFields(actor: Actor): Promise<LeadField[]> {
  authorize(actor, fieldPolicy.read, undefined);
  return reading(actor, (db) => fieldsIn(db, actor.workspaceId));
}

/** The same to a command, which is alone with them until its transaction ends: two that add the same field add one. */
export async function lockFields(db: Reads, workspaceId: string): Promise<LeadField[]> {
  await db.$queryRaw`SELECT id FROM workspace WHERE id = ${workspaceId}::uuid FOR NO KEY UPDATE`;
  return fieldsIn(db, workspaceId);
}

/** The same inside an open transaction. */
export async function fieldsIn(db: Reads, workspaceId: string): Promise<LeadField[]> {
  const rows = await db.leadField.findMany({
    where: { workspaceId },
    orderBy: [{ archivedAt: { sort: "asc", nulls: "first" } }, { position: "asc" }, { id: "asc" }],
    omit: { workspaceId: true, position: true, createdAt: true },
  });
  return rows.map((row) => ({ ...row, type: fieldTypes.find((type) => type === row.type) ?? "text" }));
}
