import { randomBytes, randomInt } from "node:crypto";
import { hashToken } from "../session/token.ts";

const characters = "abcdefghijklmnopqrstuvwxyz0123456789";

/** A fresh API key, as it is shown once, and what the database keeps of it: the prefix, by which it is found, and a hash. */
export function newKey(): { key: string; prefix: string; secretHash: Uint8Array<ArrayBuffer> } {
  const prefix = Array.from({ length: 8 }, () => characters[randomInt(characters.length)]).join("");
  const secret = randomBytes(32).toString("base64url");
  return { key: `cg_${prefix}_${secret}`, prefix, secretHash: hashToken(secret) };
}
