import type { Client } from "pg";
import { asOwner } from "./as-owner.ts";

/**
 * Where a text stands in the whole database, whatever tables there are: every column of every table that its owner sees of a
 * workspace, bytes too, in whatever letters.
 */
export function placesOf(workspaceId: string, text: string): Promise<string[]> {
  return asOwner(workspaceId, async (db) => {
    const found: string[] = [];
    for (const { name, contents } of await tablesOf(db)) {
      const { rows } = await db.query<{ hits: number }>(
        `SELECT count(*)::int AS hits FROM ${name} AS t WHERE position(lower($1) IN lower(concat_ws(' ', ${contents}))) > 0`,
        [text],
      );
      if (rows[0]?.hits) found.push(name);
    }
    return found;
  });
}

type Table = { readonly name: string; readonly contents: string };

async function tablesOf(db: Client): Promise<Table[]> {
  const { rows } = await db.query<Table>(
    `SELECT format('%I.%I', table_schema, table_name) AS name,
       string_agg(format(CASE data_type WHEN 'bytea' THEN 'encode(t.%I, ''escape'')' ELSE 't.%I::text' END, column_name), ', ') AS contents
     FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
       AND has_table_privilege(format('%I.%I', table_schema, table_name), 'SELECT')
     GROUP BY 1 ORDER BY 1`,
  );
  return rows;
}
