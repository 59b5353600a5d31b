import type { HookRequest } from "./sender.ts";

/** What a body says, or why that can't be told, in a sentence. */
export type Parsed<Value> = { readonly value: Value } | { readonly problem: string };

/** A body as the text that it is. */
export function textOf({ body }: Pick<HookRequest, "body">): Parsed<string> {
  try {
    return { value: new TextDecoder("utf-8", { fatal: true }).decode(body) };
  } catch {
    return { problem: "It is no text in UTF-8." };
  }
}

/** A body of JSON. Whole numbers of more digits than a number keeps are ids, and stay as they are written. */
export function jsonOf(request: Pick<HookRequest, "body">): Parsed<unknown> {
  const text = textOf(request);
  if ("problem" in text) return text;
  try {
    return { value: JSON.parse(text.value, longNumber.test(text.value) ? asWritten : undefined) };
  } catch {
    return { problem: "It is no JSON." };
  }
}

/** Looking at each value takes its time, and hardly any body needs it. */
const longNumber = /\d{16}/;

function asWritten(_name: string, value: unknown, written?: { readonly source?: string }): unknown {
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? written?.source : value;
}

/** A form as browsers send it. */
export function formOf(request: Pick<HookRequest, "body">): Parsed<URLSearchParams> {
  const text = textOf(request);
  return "problem" in text ? text : { value: new URLSearchParams(text.value) };
}

/** Several things of one request, or the one that it is; null for more than one request may bring. */
export function itemsOf(json: unknown): readonly unknown[] | null {
  const items = Array.isArray(json) ? json : [json];
  return items.length <= mostMessages ? items : null;
}

export const mostMessages = 500;

export const tooMany = `It has more than ${mostMessages} messages. Send them in several requests.`;
export const notUnderstood = "It isn't what this program is known to send.";
