import { z } from "zod";

/** One thing that changed: `id` tells it from all others, `topics` are the names under which pages listen for it. */
export type Change = { readonly id: string; readonly topics: readonly string[] };

/** What changed from a position on. Whoever asks again from `position` misses nothing and may hear of the latest twice. */
export type Changes = { readonly position: bigint; readonly changes: readonly Change[] };

/** Stands for every topic: more happened than is worth telling one by one. */
export const everything = "*";

/** A position as it travels: the number of a transaction, in digits. */
const cursorText = z
  .string("The cursor of the last message.")
  .regex(/^\d{1,18}$/, "The cursor of the last message.")
  .transform(BigInt);

/** Which of its pages a browser asks for: 128 random bits in hex, new at each load. */
export const tabText = z.string("32 hexadecimal digits.").regex(/^[0-9a-f]{32}$/, "32 hexadecimal digits.");

export const sinceInput = z.object({ cursor: cursorText });
export const streamInput = z.object({
  cursor: cursorText.optional().catch(undefined),
  tab: tabText.optional().catch(undefined),
});

/** What a page is told: where to ask from next, and which topics changed, each once. Never what they hold. */
export function news({ position, changes }: Changes): { cursor: string; topics: string[] } {
  const topics = new Set(changes.flatMap((change) => change.topics));
  return { cursor: String(position), topics: [...topics].sort() };
}

/** News as a server-sent event, its cursor being the event's id. */
export function newsEvent(changes: Changes): Uint8Array {
  const { cursor, topics } = news(changes);
  return encode(`id: ${cursor}\ndata: ${JSON.stringify({ topics })}\n\n`);
}

/** Says that the connection holds, which comments can't: a page sees none of those. */
export function beatEvent(position: bigint): Uint8Array {
  return encode(`event: beat\nid: ${position}\ndata: {}\n\n`);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
