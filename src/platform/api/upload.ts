import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";
import { type Outcome, Refused, refuse } from "../refusals.ts";

/** A file on its way in: how it is called, and its bytes as they come. */
export type UploadedFile = { readonly fileName: string; readonly content: AsyncIterable<Uint8Array> };

type Received<Taken> = {
  readonly taken: Outcome<Taken>;
  /** Whether there was more than this file, which was left out. */
  readonly isFirstOfMany: boolean;
  /** What was sent beside the file, by name. */
  readonly texts: Readonly<Record<string, string>>;
};

/** The largest file that is taken, in bytes. */
export const largestFile = 512 * 1_024 * 1_024;
const limits = { fileSize: largestFile + 1, files: 1, fields: 5, fieldSize: 1_000_000, parts: 6 };
const longestName = 200;
/** With room for the texts and the marks between the parts. */
const largestBody = largestFile + 10_000_000;

/**
 * Reads a body of multipart/form-data piece by piece and hands the file in it to `take` while it comes, only as fast as that
 * reads. What `take` leaves is read over, so that whoever sends a file that is refused still hears why. Throws `Refused`:
 * not_multipart, too_large, upload_broken.
 */
export async function receiveUpload<Taken>(
  request: Request,
  take: (file: UploadedFile) => Promise<Outcome<Taken>>,
): Promise<Received<Taken>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data;.*boundary=/i.test(type) || !request.body) throw new Refused("not_multipart");
  if (Number(request.headers.get("content-length")) > largestBody) throw new Refused("too_large");

  const texts: Record<string, string> = {};
  let isFirstOfMany = false;
  const open: { file: Readable | null; taking: Promise<Outcome<Taken>> | null } = { file: null, taking: null };
  const parser = new Busboy({ headers: { "content-type": type }, limits });
  parser.on("field", (name, text) => {
    texts[name] = text;
  });
  parser.on("filesLimit", () => {
    isFirstOfMany = true;
  });
  parser.on("file", (_name, file, fileName) => {
    open.file = file;
    const content = file.iterator({ destroyOnReturn: false });
    open.taking = take({ fileName: named(fileName), content }).finally(() => file.resume());
    // Waited for below, after the body was read to its end or broke off.
    open.taking.catch(() => {});
  });
  try {
    await pipeline(bounded(request.body), parser);
  } catch (error) {
    open.file?.destroy(new Refused("upload_broken"));
    await open.taking?.catch(() => {});
    throw error instanceof Refused ? error : new Refused("upload_broken", { cause: error });
  }
  const taken = await (open.taking ?? refuse("invalid_input", { file: "Send the file in a part called file." }));
  return { taken, texts, isFirstOfMany };
}

/** A file's name without what can't be shown or kept; its end says what it is. */
function named(fileName: string | undefined): string {
  const shown = (fileName ?? "").replaceAll(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, "").trim();
  return [...shown].slice(-longestName).join("") || "file";
}

async function* bounded(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of body) {
    size += piece.byteLength;
    if (size > largestBody) throw new Refused("too_large");
    yield piece;
  }
}
