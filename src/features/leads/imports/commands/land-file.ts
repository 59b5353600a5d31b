import type { Service } from "#platform/actor.ts";
import { FileProblem } from "#platform/csv/scan.ts";
import { log, withoutWords } from "#platform/log.ts";
import { Refused } from "#platform/refusals.ts";
import { readChunks } from "../queries/read-chunks.ts";
import { type Chunk, halved } from "../rules/chunk.ts";
import type { Import } from "../schema.ts";
import { failImport, finishImport } from "./end-import.ts";
import { landChunk } from "./land-chunk.ts";
import type { Landing } from "./land-rows.ts";

/**
 * Lands an import's file from where it stands, chunk by chunk, the next one being read while Postgres is at one. It ends at the end
 * of the file, when `signal` aborts, or when somebody has the import taken back. A file that can't be read to its end fails as
 * a whole: what has landed of it is taken back.
 */
export async function landFile(service: Service, found: Import, clock: () => Date, signal: AbortSignal): Promise<void> {
  const land = landing(service, found, clock);
  try {
    for await (const chunk of oneAhead(readChunks(service, found))) {
      if (signal.aborted) return;
      const outcome = await land(chunk);
      if (outcome === "stuck") await failImport(service, found, stuck, clock());
      if (outcome !== "landed") return;
    }
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return failImport(service, found, error.message, clock());
  }
  await finishImport(service, found, clock());
}

const stuck = "Something on our side kept its rows from landing. It has been logged; please try again.";

/** So many rows may fail because of something that nobody was prepared for; more of them mean that it isn't the rows. */
const mostUnexpected = 20;

type Outcome = "landed" | "overtaken" | "stuck";

/**
 * Lands chunks one after the other. What takes too long or what the database refuses unexpectedly is tried again in halves, so
 * that a row that nobody was prepared for fails by itself and holds up no other.
 */
function landing(service: Service, about: Landing, clock: () => Date): (chunk: Chunk) => Promise<Outcome> {
  let unexpected = 0;
  return async function land(chunk): Promise<Outcome> {
    try {
      return await landChunk(service, about, chunk, clock());
    } catch (error) {
      // The database is away, or so busy that it has no time for a single row: whoever carries on later begins here.
      const isSlow = error instanceof Refused && error.code === "took_too_long";
      if (error instanceof Refused && !(isSlow && chunk.rows.length > 1)) throw error;
      log.error({ ...withoutWords(error), importId: about.id, from: chunk.from }, "rows of an import could not land");
    }
    const { from, rows, readBytes } = chunk;
    const halves = halved(rows);
    if (halves) {
      const outcome = await land({ from, rows: halves[0], readBytes });
      return outcome === "landed" ? land({ from: from + halves[0].length, rows: halves[1], readBytes }) : outcome;
    }
    unexpected += 1;
    if (unexpected > mostUnexpected) return "stuck";
    const reasons = [
      { column: null, sentence: "Something on our side kept this row from landing; it has been logged." },
    ];
    const failed = rows.map((row) => ({ ...row, read: { kind: "problems" as const, reasons } }));
    return landChunk(service, about, { from, rows: failed, readBytes }, clock());
  };
}

/** The same items; while one of them is used, the next one is made already. */
async function* oneAhead<Item>(items: AsyncGenerator<Item, void>): AsyncGenerator<Item, void> {
  for (let next = items.next(); ; ) {
    const { value, done } = await next;
    if (done) return;
    next = items.next();
    // It is awaited later, or by nobody if whoever uses them stops.
    next.catch(() => null);
    yield value;
  }
}
