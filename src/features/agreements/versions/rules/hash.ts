import canonicalize from "canonicalize";
import type { ClauseContent } from "../../schema.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The SHA-256 of what is signed, a version's content as it is kept, over its canonical form (RFC 8785): the same for whoever
 * computes it, in whatever language.
 */
export async function hashOf(content: ClauseContent): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonicalForm(content))));
}

/** What is hashed, as a text. */
export function canonicalForm(content: ClauseContent): string {
  const text = canonicalize(content);
  if (text === undefined) throw new Error("what is signed is JSON");
  return text;
}

/** A hash as people compare it: 64 hexadecimal digits. */
export function inHex(hash: Uint8Array): string {
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
