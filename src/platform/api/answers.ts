import { z } from "zod";

/** A list as the API answers it; `nextCursor` asks for the rest, null at the end. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** The same where one can turn back as well. */
export function pagesOf<Item extends z.ZodType>(item: Item) {
  return listOf(item).extend({ previousCursor: z.string().nullable() });
}

/** What is shown in one answer and kept nowhere. */
export function toldOnce() {
  return z.string().nullable().describe("Told this once; null where the same request is repeated.");
}

/** What a call answers that took something up which goes on by itself; its endpoint says the shape of it as `later`. */
export class TakenUp<Later> {
  readonly body: Later;

  constructor(body: Later) {
    this.body = body;
  }
}
