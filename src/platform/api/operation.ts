import type { z } from "zod";
import type { Verb } from "../authorize.ts";

/**
 * What a call of the API says of itself to whoever reads its document. What only our own pages call says nothing; under /api/v1
 * a test wants all three.
 */
export type Said<Answer> = {
  /** One sentence on what the call does or answers. */
  readonly says?: string;
  /** The verb it takes, for what the policy asks of a key; null where nobody need be known. */
  readonly needs?: Pick<Verb, "key"> | null;
  /** What it answers; a result of another shape doesn't compile. Left out for a file. */
  readonly answer?: z.ZodType<Answer>;
  /** What it answers with 202 instead where that takes its time: by which the answer is asked for later. */
  readonly later?: z.ZodType;
};

/** A call of the API as the document has it. */
export type Operation = Said<unknown> & {
  readonly input: z.ZodType;
  /** Where that of the input stands which isn't in the path; beside a file that is uploaded, or in a body of JSON. */
  readonly inputIn: "query" | "body" | "upload";
  readonly writes: boolean;
  readonly status: 200 | 201 | 202;
};

/** A handler with what the document says of it. */
export function described<Handler extends object>(handler: Handler, operation: Operation) {
  return Object.assign(handler, { operation });
}
