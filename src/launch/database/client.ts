import pg from "pg";

/** Connects to `url`, does `work`, and disconnects whatever becomes of it: what it left open is rolled back then. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // Postgres may end meanwhile; then the query under way fails, which is answer enough.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
