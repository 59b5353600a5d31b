import type { Reads } from "#platform/database/client.ts";
import { all, type Fragment, sql } from "#platform/database/fragment.ts";
import type { InForce } from "../../queries/find-definition.ts";
import { type Asked, judgedLeads } from "../../queries/in-sql.ts";

/** Of which leads something was told: of these, or of whatever an import brought at an instant. */
export type Told = { readonly leadIds: readonly string[] } | { readonly importedAt: Date };

/** Where it may be Marketing's turn; whom a definition hands over stands here. */
const isWaiting = sql`lead.stage IN ('inquiry', 'recycled')`;

/** Those of whom something was told that a definition calls worthwhile. Of what an import brings, what came in before the firm had any is history. */
export async function listCandidates(db: Reads, { definition, firstTookForceAt }: InForce, told: Told, asked: Asked) {
  const among =
    "leadIds" in told
      ? { ids: told.leadIds, where: isWaiting }
      : {
          where: all([
            sql`lead.changed_at = ${told.importedAt}`,
            sql`lead.created_at >= ${firstTookForceAt}`,
            isWaiting,
          ]),
        };
  return idsOf(db, sql`SELECT id FROM (${judgedLeads(definition, asked, among)}) AS judged WHERE is_mql`);
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
  const beyond = after ? sql`(lead.created_at, lead.id) < (${after.createdAt}, ${after.id}::uuid)` : sql`TRUE`;
  const judged = judgedLeads(definition, asked, { where: sql`lead.stage = 'inquiry' AND ${beyond}` });
  return db.$queryRaw<Place[]>`
    SELECT lead.id::text, lead.created_at AS "createdAt"
    FROM (${judged}) AS judged JOIN lead ON lead.workspace_id = ${asked.workspaceId}::uuid AND lead.id = judged.id
    WHERE judged.is_mql ORDER BY lead.created_at DESC, lead.id DESC LIMIT ${most}`;
}

async function idsOf(db: Reads, query: Fragment): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT id::text FROM (${query}) AS found ORDER BY found.id`;
  return rows.map(({ id }) => id);
}
