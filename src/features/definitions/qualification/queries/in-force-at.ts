import type { Reads } from "#platform/database/client.ts";
import { definitionOf } from "../../rules/whole.ts";
import type { Definition } from "../../schema.ts";
import { clausesIn } from "../rules/clauses-in.ts";

/** A lead definition as it was in force. */
export type InForce = {
  readonly version: number;
  readonly definition: Definition;
  readonly timeZone: string;
  /** When the firm's first definition took force: what came in before is history. */
  readonly firstAt: Date;
};

/** The definition that was in force at an instant; null where there was none. Its days are those of the workspace. */
export async function findInForceAt(db: Reads, workspaceId: string, at: Date): Promise<InForce | null> {
  const [found] = await db.$queryRaw<(Omit<InForce, "definition"> & { content: unknown })[]>`
    SELECT version.number AS version, version.content, workspace.time_zone AS "timeZone", (
      SELECT min(first.took_force_at) FROM agreement_version AS first
      WHERE first.workspace_id = ${workspaceId}::uuid AND first.agreement_id = agreement.id) AS "firstAt"
    FROM agreement
    JOIN agreement_version AS version ON version.workspace_id = ${workspaceId}::uuid AND version.agreement_id = agreement.id
    JOIN workspace ON workspace.id = ${workspaceId}::uuid
    WHERE agreement.workspace_id = ${workspaceId}::uuid AND agreement.kind = 'definition' AND agreement.subject_id IS NULL
      AND version.took_force_at <= ${at} AND (version.closed_at IS NULL OR version.closed_at > ${at})
    ORDER BY version.took_force_at DESC LIMIT 1`;
  if (!found) return null;
  const { content, ...rest } = found;
  return { ...rest, definition: definitionOf(clausesIn(content)) };
}
