import { all, type Fragment, sql } from "#platform/database/fragment.ts";
import type { Definition } from "../schema.ts";

/** When something is asked, in whose days. */
export type Asked = { readonly workspaceId: string; readonly now: Date; readonly timeZone: string };

/** Of which leads: those with these ids, those that meet a condition over `lead`; all where neither is given. */
export type Among = { readonly ids?: readonly string[]; readonly where?: Fragment };

/**
 * What a definition says of leads, as a query with the rows `id`, `points` and `is_mql`: the same as `evaluate` says of each.
 * Leads that were merged into another one or erased are not among them.
 */
export function judgedLeads(_definition: Definition, { workspaceId }: Asked, { ids, where }: Among): Fragment {
  return sql`
    SELECT lead.id, 0 AS points, FALSE AS is_mql FROM lead
    WHERE lead.workspace_id = ${workspaceId}::uuid AND lead.merged_into_id IS NULL AND lead.erased_at IS NULL
      AND ${all([...(ids ? [sql`lead.id = ANY(${[...ids]}::uuid[])`] : []), ...(where ? [where] : [])])}`;
}
