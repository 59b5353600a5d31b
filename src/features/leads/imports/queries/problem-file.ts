import { z } from "zod";
import type { Actor } from "#platform/actor.ts";
import type { Download } from "#platform/api/download-endpoint.ts";
import { authorize } from "#platform/authorize.ts";
import { csvLine } from "#platform/csv/line.ts";
import { reading } from "#platform/database/transaction.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import { importPolicy } from "../policy.ts";
import { errorHeader, errorRow } from "../rules/error-file.ts";
import type { RowProblem } from "../schema.ts";
import { findImport } from "./find-import.ts";

/**
 * The rows that could not land as a file of CSV in the words of the one they come from, each behind its line and what is wrong
 * with it: mended, it can be brought again, where those two columns mean nothing. Refuses `not_found`.
 */
export async function problemFile(actor: Actor, importId: string): Promise<Outcome<Download>> {
  authorize(actor, importPolicy.readProblems, undefined);
  const found = await findImport(actor, importId);
  if (isRefusal(found)) return found;
  return { text: linesOf(actor, importId, found.columns), factId: null };
}

/** The first rows that could not land, in the order of the file. */
export async function listProblems(actor: Actor, importId: string, limit: number, after = 0): Promise<RowProblem[]> {
  authorize(actor, importPolicy.readProblems, undefined);
  const { workspaceId } = actor;
  const rows = await reading(actor, (db) =>
    db.importProblem.findMany({
      where: { workspaceId, importId, line: { gt: after } },
      orderBy: { line: "asc" },
      take: limit,
    }),
  );
  return rows.map(({ line, cells, reasons }) => ({ line, cells, reasons: stored.parse(reasons) }));
}

const stored = z.array(z.object({ column: z.string().nullable(), sentence: z.string() }));
const atOnce = 500;

async function* linesOf(actor: Actor, importId: string, columns: readonly string[]): AsyncGenerator<string> {
  yield csvLine(errorHeader(columns));
  for (let after = 0; ; ) {
    const rows = await listProblems(actor, importId, atOnce, after);
    if (rows.length > 0) {
      yield rows.map((row) => csvLine(errorRow(columns, row))).join("");
    }
    after = rows.at(-1)?.line ?? after;
    if (rows.length < atOnce) return;
  }
}
