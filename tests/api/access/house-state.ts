import type { Client } from "pg";

/** What changes by itself: the worker's own tables, counts that it folds, presence, and when somebody or something was last seen or will be mailed. */
const ofItself = {
  tables: [
    "reaction_cursor",
    "seal",
    "presence",
    "topic_change",
    "mail",
    "lead_tally",
    "response_tally",
    "duplicate_search",
  ],
  columns: ["last_seen_at", "last_used_at", "mailed_at", "mail_due_at"],
};

/**
 * Everything of a workspace that a call could change, as one hash, whatever tables there are; asked as the tables' owner, in a
 * transaction. A connection plans it once: for so many tables that takes longer than to look.
 */
export async function houseState(db: Client, workspaceId: string): Promise<string> {
  asking ??= question(db);
  const text = await asking;
  await db.query("SET LOCAL plan_cache_mode = force_generic_plan");
  const values = [workspaceId, ofItself.columns];
  const { rows } = await db.query<{ state: string }>({ name: "house_state", text, values });
  return rows[0]?.state ?? "";
}

let asking: Promise<string> | null = null;

async function question(db: Client): Promise<string> {
  const { rows: tables } = await db.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'workspace_id' AND NOT table_name = ANY ($1) ORDER BY 1`,
    [ofItself.tables],
  );
  const parts = [
    "SELECT w.* FROM workspace w WHERE w.id = $1",
    "SELECT p.* FROM person p JOIN member m ON m.person_id = p.id WHERE m.workspace_id = $1",
    "SELECT c.* FROM credential c JOIN member m ON m.person_id = c.person_id WHERE m.workspace_id = $1",
    // A new notification is the worker's; a dismissed one is somebody's doing.
    ...tables.map(
      ({ name }) =>
        `SELECT * FROM "${name}" WHERE workspace_id = $1${name === "notification" ? " AND dismissed_at IS NOT NULL" : ""}`,
    ),
  ].map((rows) => `(SELECT md5(coalesce(string_agg(${content}, '|' ORDER BY ${content}), '')) FROM (${rows}) t)`);
  return `SELECT concat_ws(' ', ${parts.join(", ")}) AS state`;
}

const content = "(to_jsonb(t) - $2::text[])::text";
