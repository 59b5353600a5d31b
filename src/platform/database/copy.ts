import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from } from "pg-copy-streams";
import type { Connection } from "./scope.ts";

/** A value as COPY takes it; a date is an instant, an array one of texts. */
export type CopyValue = string | number | bigint | boolean | Date | null | readonly string[];

/**
 * Sends rows into a table of the open transaction, a temporary one: COPY can't write behind row-level security. The columns are
 * the table's own, in their order.
 */
export type CopyRows = (table: string, rows: Iterable<readonly CopyValue[]>) => Promise<void>;

/** COPY on the connection of an open transaction, in which nothing else may be asked meanwhile. */
export function copying({ client }: Connection): CopyRows {
  if (!client) throw new Error("the transaction has no connection: it has not begun");
  return async (table, rows) => {
    await withoutPipeline(client, () =>
      pipeline(Readable.from(pieces(rows)), client.query(from(`COPY ${client.escapeIdentifier(table)} FROM STDIN`))),
    );
  };
}

const pieceLength = 64 * 1_024;

/** The rows in COPY's text format, in pieces worth sending. */
function* pieces(rows: Iterable<readonly CopyValue[]>): Generator<string> {
  const instants = new Map<number, string>();
  let piece = "";
  for (const row of rows) {
    let separator = "";
    for (const value of row) {
      piece += separator;
      piece += inText(value, instants);
      separator = "\t";
    }
    piece += "\n";
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  if (piece) yield piece;
}

/** `instants` remembers how moments are written: rows that come together share many, and writing one takes long. */
function inText(value: CopyValue, instants: Map<number, string>): string {
  if (value === null) return "\\N";
  if (typeof value === "string") return escaped(value);
  if (value instanceof Date) return instantInText(value, instants);
  return typeof value === "object" ? escaped(inBraces(value)) : String(value);
}

function instantInText(value: Date, instants: Map<number, string>): string {
  const known = instants.get(value.getTime());
  if (known) return known;
  const text = value.toISOString();
  instants.set(value.getTime(), text);
  return text;
}

function escaped(text: string): string {
  return special.test(text) ? text.replace(specials, (found) => escapes[found] ?? found) : text;
}

const special = /[\\\n\r\t]/;
const specials = /[\\\n\r\t]/g;
const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** A list of texts as Postgres writes arrays. */
function inBraces(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
}

/** A pipelined connection refuses what takes over the conversation, as COPY does; within a transaction it may rest from that. */
async function withoutPipeline(client: PoolClient & { pipeline?: boolean }, act: () => Promise<void>): Promise<void> {
  const { pipeline: isPipelined = false } = client;
  client.pipeline = false;
  try {
    await act();
  } finally {
    client.pipeline = isPipelined;
  }
}
