import canonicalize from "canonicalize";
import type { VersionContent } from "../schema.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** The SHA-256 of what is signed, over its canonical form (RFC 8785): the same for whoever computes it, in whatever language. */
export async function hashOf(content: VersionContent): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonicalForm(content))));
}

/** What is hashed, as a text. */
export function canonicalForm(content: VersionContent): string {
  const text = canonicalize(content);
  if (text === undefined) throw new Error("what is signed is an object");
  return text;
}

/** A hash as people compare it: 64 hexadecimal digits. */
export function inHex(hash: Uint8Array): string {
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
