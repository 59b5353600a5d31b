import { isRefusal } from "../refusals.ts";
import { answering, type Endpoint, type Handler, parseAddress } from "./endpoint.ts";
import { described } from "./operation.ts";

/** A file as it is made: its text piece by piece, and the fact that it was asked for. */
export type Download = { readonly text: AsyncIterable<string>; readonly factId: string | null };

/**
 * A call of the API that answers a file of CSV, piece by piece as it is made. What is wanted stands in the address, as in the
 * GET that lists the same, so that a plain form of a page may send it too. A failure on the way breaks the answer off: nobody
 * takes a part for the whole.
 */
export function downloadEndpoint<Input>({
  input,
  run,
  fileName,
  ...said
}: Omit<Endpoint<Input, Download>, "answer"> & { readonly fileName: (now: Date) => string }) {
  const handler: Handler = (request, context) =>
    answering(request, async (caller) => {
      const parsed = await parseAddress(input, request, context);
      if (isRefusal(parsed)) return parsed;
      const now = new Date();
      const download = await run(caller, parsed.input, now);
      if (isRefusal(download)) return download;
      return new Response(streamOf(download.text), {
        headers: {
          "Content-Type": "text/csv; charset=utf-8; header=present",
          "Content-Disposition": `attachment; filename="${fileName(now)}"`,
          "Cache-Control": "no-store",
          ...(download.factId && { Fact: download.factId }),
        },
      });
    });
  return described(handler, { ...said, input, inputIn: "query", writes: true, status: 200 });
}

/** UTF-8, made only as fast as it is read. */
function streamOf(text: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const pieces = text[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}
