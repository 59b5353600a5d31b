import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "#platform/actor.ts";
import { largestFile } from "#platform/api/upload.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "#platform/refusals.ts";
import { originOf } from "../../timeline/rules/origin.ts";
import { importPolicy } from "../policy.ts";
import { findSurroundings } from "../queries/find-surroundings.ts";
import { asTold } from "../queries/read-table.ts";
import { storedImport } from "../queries/stored-import.ts";
import { sniffing } from "../rules/sniff.ts";
import { type Surroundings, type Understanding, understand } from "../rules/understand.ts";
import { type Import, type ImportOptionsInput, partBytes } from "../schema.ts";
import { forgetFile } from "./forget-file.ts";
import { longest } from "./land-chunk.ts";

/** A file as it comes in, piece by piece, with what is said of it. */
export type BroughtFile = {
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
  readonly options?: ImportOptionsInput;
};

/**
 * Keeps a file for an import, never more of it in memory than a part, and recognises it by its beginning. Refuses
 * `unreadable_file`, saying in `file` what was seen, as soon as the beginning is there, and `too_large` as soon as that is
 * known; nothing of such a file is kept, nor of one that breaks off, which throws what its stream threw.
 */
export async function storeFile(actor: Actor, file: BroughtFile, now: Date): Promise<Outcome<Import>> {
  authorize(actor, importPolicy.bring, undefined);
  const surroundings = await findSurroundings(actor);
  const importId = randomUUIDv7();
  await open(actor, importId, file.fileName, now);
  try {
    const stored = await storeParts(actor, importId, file, surroundings);
    if (!isRefusal(stored)) return await close(actor, importId, stored);
    await forget(actor, importId);
    return stored;
  } catch (error) {
    await forget(actor, importId);
    throw error;
  }
}

function open(actor: Actor, id: string, fileName: string, now: Date): Promise<void> {
  return inTransaction(actor, async (tx) => {
    const proof = authorize(actor, importPolicy.bring, undefined);
    await tx.write(proof).import.create({
      data: {
        workspaceId: actor.workspaceId,
        id,
        fileName,
        target: "leads",
        state: "uploading",
        bytes: 0,
        recognisedAs: "own",
        settings: {},
        actorKind: actor.kind,
        actorId: originOf(actor).actorId,
        actorName: actor.name,
        createdAt: now,
      },
    });
  });
}

type Stored = Understanding & { readonly bytes: number };

async function storeParts(
  actor: Actor,
  importId: string,
  { content, options = {} }: BroughtFile,
  surroundings: Surroundings,
): Promise<Stored | Refusal> {
  const { see, sniffed } = sniffing();
  let head = new Uint8Array();
  let bytes = 0;
  let number = 0;
  for await (const part of parts(content)) {
    bytes += part.length;
    if (bytes > largestFile) return refuse("too_large");
    see(part);
    if (number === 0) {
      head = part;
      const { problem } = sniffed();
      if (problem !== null) return unreadable(problem);
    }
    await storePart(actor, importId, number, part);
    number += 1;
  }
  const file = await asTold(sniffed(), head, options);
  return file.problem === null ? { ...understand(file, options, surroundings), bytes } : unreadable(file.problem);
}

function unreadable(sentence: string): Refusal {
  return refuse("unreadable_file", { file: sentence });
}

function storePart(actor: Actor, importId: string, number: number, content: Uint8Array<ArrayBuffer>): Promise<void> {
  return inTransaction(actor, async (tx) => {
    const proof = authorize(actor, importPolicy.bring, undefined);
    const { workspaceId } = actor;
    await tx
      .write(proof)
      .importPart.create({ data: { workspaceId, importId, number, content }, select: { number: true } });
  });
}

/** The pieces of a file in parts of one size, but for the last. */
async function* parts(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let part = new Uint8Array(partBytes);
  let filled = 0;
  for await (const piece of content) {
    for (let taken = 0; taken < piece.length; ) {
      const some = piece.subarray(taken, taken + partBytes - filled);
      part.set(some, filled);
      filled += some.length;
      taken += some.length;
      if (filled < partBytes) continue;
      yield part;
      part = new Uint8Array(partBytes);
      filled = 0;
    }
  }
  if (filled > 0) yield part.slice(0, filled);
}

function close(actor: Actor, id: string, { bytes, columns, ...understood }: Stored): Promise<Import> {
  return inTransaction(actor, async (tx) => {
    const proof = authorize(actor, importPolicy.bring, undefined);
    const row = await tx.write(proof).import.update({
      where: { workspaceId_id: { workspaceId: actor.workspaceId, id } },
      data: { ...understood, columns: [...columns], bytes, state: "uploaded" },
    });
    return storedImport(row);
  });
}

function forget(actor: Actor, id: string): Promise<void> {
  return inTransaction(
    actor,
    async (tx) => {
      const proof = authorize(actor, importPolicy.bring, undefined);
      await forgetFile(tx, proof, id);
      await tx.write(proof).import.deleteMany({ where: { workspaceId: actor.workspaceId, id } });
    },
    longest,
  );
}
