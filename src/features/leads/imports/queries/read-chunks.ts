import type { Service } from "#platform/actor.ts";
import { readRows } from "#platform/csv/rows.ts";
import { type Chunk, type FileRow, fullChunk } from "../rules/chunk.ts";
import { withoutGuards } from "../rules/error-file.ts";
import { readRow } from "../rules/read-row.ts";
import type { Import } from "../schema.ts";
import { fileParts } from "./file-parts.ts";
import { findReadingPlan } from "./find-reading-plan.ts";

/**
 * The rows of an import's file that have not landed yet, read and understood chunk by chunk; a chunk and a part of the file are in
 * memory at a time. Throws a FileProblem where the file can't be read any further.
 */
export async function* readChunks(service: Service, found: Import): AsyncGenerator<Chunk, void> {
  const plan = await findReadingPlan(service, found, found.queuedAt ?? found.createdAt);
  let readBytes = 0;
  const parts = fileParts(service, found.id, (bytes) => {
    readBytes = bytes;
  });
  const file = await readRows(parts, found.settings);
  const clean = withoutGuards(found.columns);

  let number = 0;
  let rows: FileRow[] = [];
  let characters = 0;
  for await (const row of file.rows) {
    number += 1;
    if (number <= found.counts.rows) continue;
    rows.push({ line: row.line, cells: row.cells, read: readRow(plan, clean(row)) });
    for (const cell of row.cells) characters += cell.length;
    if (rows.length < fullChunk.rows && characters < fullChunk.characters) continue;
    yield { from: number - rows.length, rows, readBytes };
    rows = [];
    characters = 0;
  }
  if (rows.length > 0) yield { from: number - rows.length, rows, readBytes };
}
