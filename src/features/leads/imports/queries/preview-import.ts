import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { readRows } from "#platform/csv/rows.ts";
import { FileProblem } from "#platform/csv/scan.ts";
import { reading } from "#platform/database/transaction.ts";
import { isRefusal, type Outcome, refuse } from "#platform/refusals.ts";
import { importPolicy } from "../policy.ts";
import type { FileRow } from "../rules/chunk.ts";
import { doubtsOf } from "../rules/doubts.ts";
import { strangersIn } from "../rules/owners.ts";
import { preview } from "../rules/preview.ts";
import { planReading } from "../rules/read-row.ts";
import { asRemembered } from "../rules/remember.ts";
import { type ShownRow, showingRows } from "../rules/shown-row.ts";
import { type Sniffed, sniffing } from "../rules/sniff.ts";
import { type Understanding, understand } from "../rules/understand.ts";
import { wordsOf } from "../rules/words-of-columns.ts";
import { type ImportOptionsInput, partBytes } from "../schema.ts";
import { findImport } from "./find-import.ts";
import { findSurroundings } from "./find-surroundings.ts";
import { listMappings } from "./list-mappings.ts";
import { asTold, inOnePiece, readTable } from "./read-table.ts";

/** The beginning of a file as it would land, and the words that stand in each column, the most frequent first. */
export type Look = {
  readonly rows: readonly FileRow[];
  readonly words: readonly (readonly string[])[];
  /** What could be meant otherwise than it is understood. */
  readonly doubts: readonly string[];
  /** Whom the first rows name as owners and nobody here goes by. */
  readonly strangers: readonly string[];
  /** Why it can't be read further than that, if it can't. */
  readonly problem: string | null;
};

/** How an import that waits to be started would land. Refuses `not_found`, also once its file is gone. */
export async function previewImport(actor: Actor, importId: string, now: Date): Promise<Outcome<Look>> {
  authorize(actor, importPolicy.bring, undefined);
  return reading(actor, async (db) => {
    const { workspaceId } = actor;
    const found = await findImport(actor, importId);
    if (isRefusal(found)) return found;
    const part = await db.importPart.findUnique({
      where: { workspaceId_importId_number: { workspaceId, importId, number: 0 } },
    });
    return part ? lookInto(part.content, found, await findSurroundings(actor), now) : refuse("not_found");
  });
}

/** A file's beginning, with what was seen of the whole. */
export type Beginning = { readonly head: Uint8Array; readonly sniffed: Sniffed };

/** Looks at a file as it comes, and keeps no more of it than its beginning. */
export async function beginningOf(
  actor: Actor,
  { content }: { readonly content: AsyncIterable<Uint8Array> },
): Promise<Beginning> {
  authorize(actor, importPolicy.bring, undefined);
  const { see, sniffed } = sniffing();
  const pieces: Uint8Array[] = [];
  let kept = 0;
  for await (const piece of content) {
    see(piece);
    if (kept < partBytes) pieces.push(piece.slice(0, partBytes - kept));
    kept += piece.length;
  }
  return { head: Buffer.concat(pieces), sniffed: sniffed() };
}

/** How a file would land that nobody keeps: understood as its like was before, or as `options` say. Refuses `unreadable_file`. */
export async function previewFile(
  actor: Actor,
  { head, sniffed }: Beginning,
  options: ImportOptionsInput,
  now: Date,
): Promise<Outcome<Understanding & Omit<Look, "rows"> & { readonly rows: readonly ShownRow[] }>> {
  return reading(actor, async () => {
    const file = await asTold(sniffed, head, options);
    if (file.problem !== null) return refuse("unreadable_file", { file: file.problem });
    const said = asRemembered(await listMappings(actor), file.columns, options);
    const surroundings = await findSurroundings(actor);
    const understood = understand(file, said, surroundings);
    const look = await lookInto(head, understood, surroundings, now);
    const show = showingRows(understood.settings, surroundings.fields, surroundings.currency);
    return { ...understood, ...look, rows: look.rows.map(show) };
  });
}

type Understood = Pick<Understanding, "target" | "settings" | "columns">;

async function lookInto(
  head: Uint8Array,
  understood: Understood,
  surroundings: Awaited<ReturnType<typeof findSurroundings>>,
  now: Date,
): Promise<Look> {
  const { target, settings } = understood;
  const plan = planReading(target, settings, understood.columns, { ...surroundings, now });
  try {
    const { rows } = await readRows(inOnePiece(head), settings);
    const shown = await preview(plan, rows);
    const file = await readTable(head, settings);
    const { columns, sample } = file.problem === null ? file : { ...understood, sample: [] };
    return {
      rows: shown,
      words: wordsOf({ columns, sample }),
      doubts: doubtsOf({ columns, sample }, settings),
      strangers: strangersIn({ columns, sample }, settings, surroundings.members),
      problem: null,
    };
  } catch (error) {
    if (error instanceof FileProblem) return { rows: [], words: [], doubts: [], strangers: [], problem: error.message };
    throw error;
  }
}
