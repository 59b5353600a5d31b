import { isDatabase } from "./purity.ts";
import { roomOf } from "./rooms.ts";
import { isUnder, type Law } from "./source.ts";

/** What whoever stands in a workspace may take of the database. The rest of it is open to no workspace, or to all. */
const doors: Readonly<Record<string, readonly string[]>> = {
  "src/platform/database/transaction.ts": ["inTransaction", "reading", "Transaction"],
  "src/platform/database/client.ts": ["Reads", "Writes"],
  "src/platform/database/fragment.ts": ["Fragment", "sql", "all", "listed", "unionOf", "column"],
  "src/platform/database/planner.ts": ["joiningByHash", "inOrderOfIndex"],
};

/** SQL that `$queryRaw` sends, unless it is asked of what a proof opened: `tx.write(proof).$queryRaw`. */
const readingSql = /(?<!\bwrite\([^)]*\)\s*)\.\$queryRaw\b[^`]*`((?:[^`\\]|\\[\s\S])*)`/g;

const change = /\b(insert|delete|merge|truncate|set_config)\b|(?<!\bfor\s+(?:no\s+key\s+)?)\bupdate\b/i;

/** An input that lets through what it doesn't know: a role beside a name, say. */
const lenientInput = /\bexport const (\w+(?:Input|Form|Filter))\b[^=]*=\s*z\s*\.(?:object|looseObject)\(/g;

export const doorLaws: readonly Law[] = [
  {
    says: "outside of platform and launch, the database is reached inside a workspace only",
    breaches: (sources) =>
      sources
        .filter(({ path }) => isUnder(path, "src") && !isUnder(path, "src/platform") && !isUnder(path, "src/launch"))
        .flatMap(({ path, imports }) =>
          imports
            .filter(({ target }) => isDatabase(target))
            .filter(({ target, names }) => !isThroughADoor(target, names))
            .map(({ target, names }) => `${path} takes ${names.join(", ")} of ${target}`),
        ),
    broken: inOneFile("src/features/leads/queries.ts", {
      "a query before any workspace": 'import { identifying } from "#platform/database/transaction.ts";',
      "one under a harmless name": 'import {\n  identifying as reading,\n} from "#platform/database/transaction.ts";',
      "the pool": 'import { pool } from "#platform/database/pool.ts";',
      "a pool of its own": 'import { Pool } from "pg";',
      "the client beside its types": 'import { client, type Reads } from "#platform/database/client.ts";',
      "a row's type": 'import type { Lead } from "#platform/database/generated/client.ts";',
      "all there is": 'import * as database from "#platform/database/transaction.ts";',
      "all there is, later": 'const database = await import("#platform/database/transaction.ts");',
      "what an import does": 'import "#platform/database/client.ts";',
    }),
  },
  {
    says: "SQL that needs no proof changes nothing",
    breaches: (sources) =>
      sources
        .filter(({ path }) => ["queries", "commands"].includes(roomOf(path) ?? ""))
        .flatMap(({ path, code }) =>
          [...code.matchAll(readingSql)]
            .filter(([, sql = ""]) => change.test(sql))
            .map(([, sql]) => `${path} changes something without a proof: ${sql}`),
        ),
    broken: inOneFile("src/features/leads/commands.ts", {
      "an INSERT that returns": "tx.read.$queryRaw<{ id: string }[]>`INSERT INTO lead DEFAULT VALUES RETURNING id`;",
      "an UPDATE that returns": "tx.read.$queryRaw`UPDATE lead SET score = 0 RETURNING id`;",
      "a DELETE inside a WITH": "db.$queryRaw`\n  WITH gone AS (delete from lead RETURNING id) SELECT id FROM gone`;",
      "a MERGE": "db.$queryRaw`MERGE INTO lead USING batch ON true WHEN MATCHED THEN DO NOTHING`;",
      "a TRUNCATE": "db.$queryRaw(Prisma.sql`TRUNCATE lead`);",
      "another workspace": "db.$queryRaw`SELECT set_config('app.workspace', $1, true)`;",
      "a lock, and then a change": "db.$queryRaw`SELECT 1 FOR UPDATE; UPDATE lead SET score = 0`;",
    }),
  },
  {
    says: "an input takes nothing that it doesn't name",
    breaches: (sources) =>
      sources
        .filter(({ path }) => roomOf(path) === "schema")
        .flatMap(({ path, code }) =>
          [...code.matchAll(lenientInput)].map(([, name]) => `${path} is lenient in ${name}`),
        ),
    broken: inOneFile("src/features/leads/schema.ts", {
      "an input with room for more": "export const closeLeadInput = z.object({ leadId: z.uuid() });",
      "a form that takes anything": "export const closeLeadForm = z\n  .looseObject({ leadId: z.uuid() });",
    }),
  },
];

/** An import that names nothing, for what it does, goes through no door either. */
function isThroughADoor(target: string, names: readonly string[]): boolean {
  return names.length > 0 && names.every((name) => doors[target]?.includes(name));
}

/** Houses of one file each, from what is wrong with it to its text. */
function inOneFile(path: string, texts: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { [path]: text }]));
}
