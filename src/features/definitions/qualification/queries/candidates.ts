import type { Reads } from "#platform/database/client.ts";
import { sql } from "#platform/database/fragment.ts";
import type { InForce } from "../../queries/find-definition.ts";
import { type Asked, judgedLeads } from "../../queries/in-sql.ts";

/** Of which leads something was told: of these, or of whatever an import brought at an instant. */
export type Told = { readonly leadIds: readonly string[] } | { readonly importedAt: Date };

/**
 * Those of whom something was told, who wait for Marketing and whom a definition calls worthwhile. Of what an import brings, whoever
 * came in before the firm had its first definition is history.
 */
export async function listCandidates(db: Reads, inForce: InForce, told: Told, asked: Asked): Promise<string[]> {
  const { definition, firstTookForceAt } = inForce;
  const ids = "leadIds" in told ? told.leadIds : await listImported(db, asked, told.importedAt, firstTookForceAt);
  if (ids.length === 0) return [];
  const judged = judgedLeads(definition, asked, { ids, where: sql`lead.stage IN ('inquiry', 'recycled')` });
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT id::text FROM (${judged}) AS judged WHERE is_mql`;
  return rows.map(({ id }) => id);
}

/** A chunk of a file changes its leads at one instant. */
async function listImported(db: Reads, { workspaceId }: Asked, at: Date, since: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM lead
    WHERE workspace_id = ${workspaceId}::uuid AND changed_at = ${at} AND created_at >= ${since}
      AND stage IN ('inquiry', 'recycled')`;
  return rows.map(({ id }) => id);
}

/** A place in the order of open inquiries, newest first. */
export type Place = { readonly createdAt: Date; readonly id: string };

/** Open inquiries that a definition calls worthwhile, newest first after a place, at most so many. */
export async function listOpenCandidates(
  db: Reads,
  { definition }: InForce,
  { after, most }: { readonly after: Place | null; readonly most: number },
  asked: Asked,
): Promise<Place[]> {
  const beyond = after
    ? sql`(lead.created_at, lead.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`
    : sql`TRUE`;
  const judged = judgedLeads(definition, asked, { where: sql`lead.stage = 'inquiry' AND ${beyond}` });
  return db.$queryRaw<Place[]>`
    SELECT id::text, created_at AS "createdAt" FROM (${judged}) AS judged
    WHERE is_mql ORDER BY created_at DESC, judged.id DESC LIMIT ${most}`;
}
