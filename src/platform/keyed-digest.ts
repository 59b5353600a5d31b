import { createHmac } from "node:crypto";
import { derivedKey } from "./auth-secret.ts";

/**
 * Texts as digests that only this installation can make (HMAC-SHA256), for one purpose each: the same text gives the same digest,
 * and nobody who reads it finds the text by trying all that there are.
 */
export function keyedDigests(purpose: string, texts: readonly string[]): Uint8Array<ArrayBuffer>[] {
  const key = derivedKey(purpose);
  return texts.map((text) => new Uint8Array(createHmac("sha256", key).update(text).digest()));
}
