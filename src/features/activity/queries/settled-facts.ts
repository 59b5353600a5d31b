import type { Reads } from "#platform/database/client.ts";
import type { RecordedFact } from "../schema.ts";
import { type FactRow, recordedFact } from "./recorded-fact.ts";

/** A place in the order of facts. */
export type Position = { readonly xid: bigint; readonly seq: bigint };

export type SettledFact = RecordedFact & Position & Digested;

type Digested = { readonly salt: Uint8Array<ArrayBuffer>; readonly digest: Uint8Array<ArrayBuffer> };

/**
 * The next facts after a position, oldest first, of those that have settled: no transaction that is still open could commit a
 * fact before them. `app_settled_before` is the oldest transaction still open in this very snapshot.
 */
export async function listFactsAfter(
  db: Reads,
  workspaceId: string,
  { xid, seq }: Position,
  limit: number,
): Promise<SettledFact[]> {
  const rows = await db.$queryRaw<(FactRow & Position & Digested)[]>`
    SELECT id, type, payload, recorded_at AS "recordedAt",
           actor_kind AS "actorKind", actor_id AS "actorId", actor_name AS "actorName", xid, seq, salt, digest
    FROM fact
    WHERE workspace_id = ${workspaceId}::uuid AND (xid, seq) > (${xid}, ${seq})
      AND xid < (SELECT app_settled_before())
    ORDER BY xid, seq
    LIMIT ${limit}`;
  return rows.map((row) => {
    const { xid, seq, salt, digest } = row;
    return { ...recordedFact(row), xid, seq, salt, digest };
  });
}
