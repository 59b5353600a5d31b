import { z } from "zod";
import type { Reads } from "#platform/database/client.ts";
import { type Import, importSettings, importStates, sources, targets } from "../schema.ts";

type Row = NonNullable<Awaited<ReturnType<Reads["import"]["findUnique"]>>>;

const known = z.object({
  target: z.enum(targets),
  state: z.enum(importStates),
  recognisedAs: z.enum(sources),
  settings: importSettings,
});

/** A row of the table of imports as its page and the API show it. */
export function storedImport(row: Row): Import {
  const { id, fileName, columns, removed, restored, kept, problem, createdAt, queuedAt, finishedAt, revertedAt } = row;
  const { rows, created, updated, unchanged, skipped, failed } = row;
  return {
    ...known.parse(row),
    id,
    fileName,
    bytes: Number(row.bytes),
    readBytes: Number(row.readBytes),
    columns,
    counts: { rows, created, updated, unchanged, skipped, failed },
    removed,
    restored,
    kept,
    problem,
    startedBy: { kind: row.actorKind, id: row.actorId, name: row.actorName },
    createdAt,
    queuedAt,
    finishedAt,
    revertedAt,
  };
}
