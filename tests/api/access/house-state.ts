import { asOwner } from "../../factories/as-owner.ts";

/**
 * Everything of a workspace that a call could change, as one hash. Left out: when somebody was last seen, and what the worker
 * does meanwhile by itself (cursors, seals, new notifications).
 */
export async function houseState(workspaceId: string): Promise<string> {
  const parts = [
    "SELECT * FROM workspace WHERE id = $1",
    "SELECT * FROM member WHERE workspace_id = $1",
    "SELECT p.* FROM person p JOIN member m ON m.person_id = p.id WHERE m.workspace_id = $1",
    "SELECT c.* FROM credential c JOIN member m ON m.person_id = c.person_id WHERE m.workspace_id = $1",
    "SELECT workspace_id, id, member_id, token_hash, expires_at, ended_at FROM session WHERE workspace_id = $1",
    "SELECT workspace_id, id, prefix, secret_hash, scopes, revoked_at FROM api_key WHERE workspace_id = $1",
    "SELECT * FROM idempotency_key WHERE workspace_id = $1",
    "SELECT * FROM fact WHERE workspace_id = $1",
    "SELECT * FROM notification WHERE workspace_id = $1 AND dismissed_at IS NOT NULL",
  ];
  const rows = parts.map(
    (part) => `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM (${part}) t`,
  );
  const sql = `SELECT concat_ws(' ', ${rows.map((row) => `(${row})`).join(", ")}) AS state`;
  const { rows: found } = await asOwner(workspaceId, (db) => db.query<{ state: string }>(sql, [workspaceId]));
  return found[0]?.state ?? "";
}
