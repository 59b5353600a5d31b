import { z } from "zod";
import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { importPolicy } from "../policy.ts";
import { type ImportMapping, rememberedSettings, targets } from "../schema.ts";

/** How files were understood that may come again, the latest saved first. */
export async function listMappings(actor: Actor): Promise<ImportMapping[]> {
  authorize(actor, importPolicy.read, undefined);
  return reading(actor, (db) => mappingsIn(db, actor.workspaceId));
}

/** The same to a command, which is alone with them until its transaction ends: two that remember the same file keep one. */
export async function lockMappings(db: Reads, workspaceId: string): Promise<ImportMapping[]> {
  await db.$queryRaw`SELECT id FROM workspace WHERE id = ${workspaceId}::uuid FOR NO KEY UPDATE`;
  return mappingsIn(db, workspaceId);
}

const stored = z.object({ target: z.enum(targets), settings: rememberedSettings });

async function mappingsIn(db: Reads, workspaceId: string): Promise<ImportMapping[]> {
  const rows = await db.importMapping.findMany({ where: { workspaceId }, orderBy: { savedAt: "desc" } });
  return rows.map(({ id, name, columns, savedAt, ...row }) => ({ ...stored.parse(row), id, name, columns, savedAt }));
}
