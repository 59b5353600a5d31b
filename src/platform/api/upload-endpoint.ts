import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Actor } from "../actor.ts";
import { inTransaction } from "../database/transaction.ts";
import { parseInput } from "../parse.ts";
import { isRefusal, type Outcome, refuse } from "../refusals.ts";
import { answering, type Handler, parseJson } from "./endpoint.ts";
import { type Answered, onceOnly } from "./idempotency.ts";
import { described, type Said } from "./operation.ts";
import { receiveUpload, type UploadedFile } from "./upload.ts";

type UploadEndpoint<Options, Kept, Answer> = Said<Answer> & {
  /** What the text called `options` holds, as JSON. */
  readonly options: z.ZodType<Options>;
  /** Keeps the file as it comes, in transactions of its own: the upload may take long. */
  readonly keep: (caller: Actor, file: UploadedFile, now: Date) => Promise<Outcome<Kept>>;
  /** What is done with the file, in one transaction. */
  readonly run: (caller: Actor, kept: Kept, options: Options, now: Date) => Promise<Outcome<NoInfer<Answer>>>;
  /** Lets the file go where nothing came of it. */
  readonly drop: (caller: Actor, kept: Kept, now: Date) => Promise<unknown>;
  readonly status: 200 | 202;
};

/**
 * A POST of the API that brings a file, as multipart/form-data with an optional text called `options`. Honours
 * Idempotency-Key: the same file with the same options gets the first answer.
 */
export function uploadEndpoint<Options, Kept, Answer>(endpoint: UploadEndpoint<Options, Kept, Answer>) {
  const { options: schema, keep, run, drop, status, ...said } = endpoint;
  const handler: Handler = (request) =>
    answering(request, async (caller) => {
      const digest = createHash("sha256");
      const { taken, texts, isFirstOfMany } = await receiveUpload(request, ({ fileName, content }) => {
        digest.update(`${fileName}\n`);
        return keep(caller, { fileName, content: digested(content, digest) }, new Date());
      });
      if (isRefusal(taken)) return taken;

      const hash = digest.digest("hex");
      let isRun = false;
      let isUsed = false;
      try {
        if (isFirstOfMany) return refuse("invalid_input", { file: "Send one file at a time." });
        const parsed = parseInput(schema, parseJson(texts.options ?? ""));
        if (isRefusal(parsed)) return parsed;
        const answered = await inTransaction(caller, (tx) => {
          const act = async (): Promise<Outcome<Answered>> => {
            isRun = true;
            const body = await run(caller, taken, parsed.input, new Date());
            return isRefusal(body) ? body : { status, body, factId: tx.facts.at(-1) ?? null };
          };
          const key = request.headers.get("idempotency-key");
          const asked = `${request.method} ${request.url}\n${texts.options ?? ""}\n${hash}`;
          return onceOnly(tx, caller, { key, request: asked, toldOnce: [] }, act);
        });
        isUsed = isRun && !isRefusal(answered);
        return answered;
      } finally {
        if (!isUsed) await drop(caller, taken, new Date());
      }
    });
  return described(handler, { ...said, input: schema, inputIn: "upload", writes: true, status });
}

async function* digested(content: AsyncIterable<Uint8Array>, digest: ReturnType<typeof createHash>) {
  for await (const piece of content) {
    digest.update(piece);
    yield piece;
  }
}
