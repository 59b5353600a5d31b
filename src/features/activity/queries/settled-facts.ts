import type { Reads } from "#platform/database/client.ts";
import type { RecordedFact } from "../schema.ts";

/** A place in the order of facts. */
export type Position = { readonly xid: bigint; readonly seq: bigint };

export type SettledFact = RecordedFact & Position & { readonly salt: Bytes; readonly digest: Bytes };

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The next facts after a position, oldest first, of those that have settled: no transaction that is still open could commit a
 * fact before them. `pg_snapshot_xmin` is the oldest transaction still open in this very snapshot.
 */
export async function listFactsAfter(
  db: Reads,
  workspaceId: string,
  { xid, seq }: Position,
  limit: number,
): Promise<SettledFact[]> {
  const rows = await db.$queryRaw<FactRow[]>`
    SELECT id, xid, seq, type, actor_kind, actor_id, actor_name, payload, recorded_at, salt, digest
    FROM fact
    WHERE workspace_id = ${workspaceId}::uuid AND (xid, seq) > (${xid}, ${seq})
      AND xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    ORDER BY xid, seq
    LIMIT ${limit}`;
  return rows.map(({ actor_kind, actor_id, actor_name, recorded_at, ...fact }) => ({
    ...fact,
    actor: { kind: actor_kind, id: actor_id, name: actor_name },
    recordedAt: recorded_at,
  }));
}

type FactRow = Position & {
  id: string;
  type: string;
  actor_kind: "person" | "key" | "service";
  actor_id: string | null;
  actor_name: string;
  payload: unknown;
  recorded_at: Date;
  salt: Bytes;
  digest: Bytes;
};
