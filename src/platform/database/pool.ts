import { Pool, type PoolClient, type QueryResultRow } from "pg";
import { env } from "../env.ts";
import { log } from "../log.ts";
import { translateError } from "./errors.ts";
import { beginningScope } from "./scope.ts";

/** How long a statement may take, unless its transaction says otherwise. */
const usualSeconds = 10;

/**
 * The connections of this process. Each transaction that Prisma begins gets its scope in the same round trip: with
 * `pipeline`, BEGIN and the settings leave together, and since the settings are local to the transaction nothing of one
 * request can reach the next through the pool.
 */
export const pool = createPool();

/**
 * One statement outside any transaction and any workspace: for the few questions that come before both, in functions of the
 * database that answer nothing else. Throws `Refused("database_unavailable")` when there is no connection to be had.
 */
export async function ask<Row extends QueryResultRow>(sql: string, values: unknown[]): Promise<Row[]> {
  try {
    return (await pool.query<Row>(sql, values)).rows;
  } catch (error) {
    throw translateError(error);
  }
}

function createPool(): Pool {
  const created = new Pool({
    connectionString: env.DATABASE_URL,
    max: 20,
    // Sooner than a browser or a load balancer loses patience: full is answered with "try again", not with silence.
    connectionTimeoutMillis: 1_500,
    query_timeout: patience(usualSeconds),
    idleTimeoutMillis: 30_000,
    pipeline: true,
    application_name: "common-ground",
  });
  created.on("connect", beginInScope);
  // Without a listener the loss of an idle connection would end the process.
  created.on("error", (error) => log.warn({ code: codeOf(error) }, "idle database connection lost"));
  return created;
}

function beginInScope(client: PoolClient) {
  const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
  let seconds = usualSeconds;
  const beginScoped = async () => {
    const scope = beginningScope.getStore();
    seconds = scope?.statementSeconds ?? usualSeconds;
    if (scope) scope.connection.client = client;
    const begun = query(scope?.readOnly ? "BEGIN READ ONLY" : "BEGIN");
    const scoped = query(
      `SELECT set_config('app.workspace', $1, true), set_config('app.member', $2, true),
              set_config('app.identifying', $3, true), set_config('statement_timeout', $4, true)`,
      [scope?.workspaceId ?? "", scope?.memberId ?? "", scope?.identifying ? "on" : "", `${seconds}s`],
    );
    const [answer] = await Promise.all([begun, scoped]);
    return answer;
  };
  client.query = ((...args: unknown[]) =>
    // Only promises are intercepted: with a callback it is pg itself that asks.
    typeof args.at(-1) !== "function" && isBegin(args[0])
      ? beginScoped()
      : query(...patiently(args, seconds))) as PoolClient["query"];
}

/** Above the statement timeout, in milliseconds: reached only when the network swallows the answer. */
function patience(seconds: number): number {
  return (seconds + 5) * 1_000;
}

/** What Prisma asks in a transaction whose statements may take longer is waited for longer. */
function patiently([question, ...others]: unknown[], seconds: number): unknown[] {
  const isPlain = typeof question === "object" && question !== null && "rowMode" in question;
  return [isPlain ? { ...question, query_timeout: patience(seconds) } : question, ...others];
}

function isBegin(question: unknown): boolean {
  return typeof question === "object" && question !== null && "text" in question && question.text === "BEGIN";
}

function codeOf(error: Error): string {
  return "code" in error ? String(error.code) : error.name;
}
