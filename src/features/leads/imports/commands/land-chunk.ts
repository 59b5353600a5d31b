import { createHash } from "node:crypto";
import type { Service } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { isRefusal } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { importPolicy } from "../policy.ts";
import { lockImport } from "../queries/lock-import.ts";
import { type Chunk, countOutcomes, type FileRow, type RowOutcome } from "../rules/chunk.ts";
import type { Counts, ImportFact, RowProblem } from "../schema.ts";
import { type Landing, landRows } from "./land-rows.ts";

/** A busy machine may need longer than a request may take. */
export const longest = { seconds: 60 };

/**
 * Lands a chunk: what its rows say, what is wrong with them, the counts, how far the import has come, and one fact, all or
 * nothing. `overtaken` where the import isn't just there any more: somebody else landed the chunk, or has it taken back.
 */
export async function landChunk(
  service: Service,
  landing: Landing,
  chunk: Chunk,
  now: Date,
): Promise<"landed" | "overtaken"> {
  return inTransaction(
    service,
    async (tx) => {
      const proof = authorize(service, importPolicy.carryOn, undefined);
      const { id: importId, target } = landing;
      const { from, rows, readBytes } = chunk;
      const found = await lockImport(tx.read, service.workspaceId, importId);
      if (isRefusal(found) || found.state !== "running" || found.counts.rows !== from) return "overtaken";

      const outcomes = await landRows(tx, proof, landing, rows, now);
      await recordProblems(tx, proof, importId, problemsOf(rows, outcomes));
      const counts = countOutcomes(outcomes);
      await moveOn(tx, proof, importId, counts, readBytes);
      const payload = { importId, target, from, to: from + counts.rows, counts, digest: digestOf(rows, outcomes) };
      const fact: ImportFact = { type: "import.chunk_landed", payload };
      await recordFact(tx, proof, fact, now);
      return "landed";
    },
    longest,
  );
}

function problemsOf(rows: readonly FileRow[], outcomes: readonly RowOutcome[]): RowProblem[] {
  return rows.flatMap(({ line, cells }, index) => {
    const { outcome, reasons = [], isErased } = outcomes[index] ?? {};
    return outcome === "failed" ? [{ line, cells: isErased ? [] : cells, reasons }] : [];
  });
}

async function recordProblems(tx: Transaction, proof: Proof, importId: string, problems: readonly RowProblem[]) {
  if (problems.length === 0) return;
  const { workspaceId } = proof.actor;
  const writes = tx.write(proof);
  await writes.$executeRaw`
    CREATE TEMPORARY TABLE problem_in (line int, reasons jsonb, cells text[]) ON COMMIT DROP`;
  const rows = problems.map(({ line, reasons, cells }) => [line, JSON.stringify(reasons), cells]);
  await tx.copy(proof)("problem_in", rows);
  await writes.$executeRaw`
    INSERT INTO import_problem (workspace_id, import_id, line, reasons, cells)
    SELECT ${workspaceId}::uuid, ${importId}::uuid, line, reasons, cells FROM problem_in`;
}

async function moveOn(tx: Transaction, proof: Proof, id: string, counts: Counts, readBytes: number) {
  const added = Object.entries(counts).map(([name, count]) => [name, { increment: count }]);
  await tx.write(proof).import.update({
    where: { workspaceId_id: { workspaceId: proof.actor.workspaceId, id } },
    data: { ...Object.fromEntries(added), readBytes, chunks: { increment: 1 } },
    select: { id: true },
  });
}

/** What the fact vouches for: which line came to what, and to which lead. */
function digestOf(rows: readonly FileRow[], outcomes: readonly RowOutcome[]): string {
  const hash = createHash("sha256");
  for (const [index, { line }] of rows.entries()) {
    const { outcome, subjectId } = outcomes[index] ?? {};
    hash.update(`${line} ${outcome} ${subjectId ?? "-"}\n`);
  }
  return hash.digest("hex");
}
