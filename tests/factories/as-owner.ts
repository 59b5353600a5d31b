import { Client } from "pg";
import { databaseUrls } from "../setup/database.ts";

/**
 * Acts as the owner of the tables inside one workspace: for what a test must lay or look at and no verb offers. Where forced
 * row-level security hides even from the owner, that is part of what is tested.
 */
export async function asOwner<Result>(workspaceId: string, act: (db: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: databaseUrls().owner });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.workspace', $1, true), set_config('app.identifying', 'on', true)", [
      workspaceId,
    ]);
    const result = await act(client);
    await client.query("COMMIT");
    return result;
  } finally {
    await client.end();
  }
}
