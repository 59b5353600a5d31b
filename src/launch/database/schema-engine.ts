import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import type pg from "pg";
import { withClient } from "./client.ts";

await instantiateEngine();

/**
 * The SQL that would bring a migrated database to what the Prisma models say; "" if it is there.
 * Prisma doesn't know checks, policies, functions, and partial or expression indexes: they never count as a difference.
 */
export async function findDrift(url: string): Promise<string> {
  const paths = ["prisma/schema.prisma", ...globSync("prisma/models/*.prisma").sort()];
  const files = await Promise.all(paths.map(async (path) => ({ path, content: await readFile(path, "utf8") })));
  return withClient(url, async (client) => {
    const datamodels = files.map(({ path, content }): [string, string] => [path, content]);
    const database = bindMigrationAwareSqlAdapterFactory(catalogueOf(client));
    using engine = await engineModule.SchemaEngine.new({ datamodels }, () => {}, database);
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: "prisma" },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    // 2 stands for a difference; without one the script is a comment that says so.
    return exitCode === 2 ? (stdout ?? "") : "";
  });
}

/**
 * By hand, because importing WebAssembly like a module still makes Node print a warning.
 * Once per process: the module keeps views of the instance's memory.
 */
async function instantiateEngine(): Promise<void> {
  const path = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const bytes = await readFile(path.replace(/\.js$/, "_bg.wasm"));
  const imports = { "./schema_engine_bg.js": { ...engineModule } };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  engineModule.__wbg_set_wasm(instance.exports);
  // Where it leaves its last words when it panics; without this they are lost.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: failWith } });
  if (typeof instance.exports.__wbindgen_start === "function") instance.exports.__wbindgen_start();
}

function failWith(words: string): never {
  throw new Error(`Prisma's schema engine gave up: ${words}`);
}

/** All that the engine needs of a database here: answers from its catalogue. Prisma's own adapter doesn't know "char". */
function catalogueOf(client: pg.Client): SqlMigrationAwareDriverAdapterFactory {
  const identity = { provider: "postgres", adapterName: "catalogue" } as const;
  const refuse = () => Promise.reject(new Error("The catalogue is only read."));
  const adapter: SqlDriverAdapter = {
    ...identity,
    queryRaw: (query) => readCatalogue(client, query),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    dispose: () => Promise.resolve(),
  };
  return { ...identity, connect: () => Promise.resolve(adapter), connectToShadowDb: refuse };
}

/** By Postgres' number of a type: what the engine wants it called, where that isn't text. */
const columnTypes: Record<number, SqlResultSet["columnTypes"][number]> = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  26: ColumnTypeEnum.Int64,
  1009: ColumnTypeEnum.TextArray,
};

async function readCatalogue(client: pg.Client, { sql, args }: SqlQuery): Promise<SqlResultSet> {
  const { fields, rows } = await client.query<unknown[]>({ text: sql, values: args, rowMode: "array" });
  return {
    columnNames: fields.map(({ name }) => name),
    columnTypes: fields.map(({ dataTypeID }) => columnTypes[dataTypeID] ?? ColumnTypeEnum.Text),
    rows,
  };
}
