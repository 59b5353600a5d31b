import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { derivedKey } from "./auth-secret.ts";

// AES-256-GCM, as NIST SP 800-38D has it: a fresh 96-bit nonce for each text, a tag of 128 bits behind it.
const cipher = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/**
 * A secret of somebody else's as the database may keep it: encrypted, and tied to its place, so that it can't be moved to another
 * row. `place` is whatever names that row.
 */
export function seal(place: string, text: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, derivedKey("sealed"), nonce).setAAD(Buffer.from(place));
  const sealed = [nonce, sealing.update(text, "utf8"), sealing.final(), sealing.getAuthTag()];
  return new Uint8Array(Buffer.concat(sealed));
}

/** The text again; null where AUTH_SECRET is another by now, or what is kept was altered or belongs elsewhere. */
export function unseal(place: string, sealed: Uint8Array): string | null {
  if (sealed.length < nonceBytes + tagBytes) return null;
  const [nonce, content, tag] = [
    sealed.subarray(0, nonceBytes),
    sealed.subarray(nonceBytes, -tagBytes),
    sealed.subarray(-tagBytes),
  ];
  const opening = createDecipheriv(cipher, derivedKey("sealed"), nonce, { authTagLength: tagBytes });
  opening.setAAD(Buffer.from(place)).setAuthTag(tag);
  try {
    return Buffer.concat([opening.update(content), opening.final()]).toString("utf8");
  } catch {
    return null;
  }
}
