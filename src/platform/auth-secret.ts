import { hkdfSync } from "node:crypto";
import { env } from "./env.ts";

/** What signs and encrypts cookies, and what other secrets come from. `npm start` generates one where none is set. */
export function authSecret(): string {
  if (env.AUTH_SECRET) return env.AUTH_SECRET;
  throw new Error("AUTH_SECRET is not set");
}

/** A key of 256 bits for one purpose, out of AUTH_SECRET (HKDF, RFC 5869): who learns it learns no other. */
export function derivedKey(purpose: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(hkdfSync("sha256", authSecret(), "", `common-ground ${purpose}`, 32));
}
