import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Claim, Signature } from "../rules/sender.ts";

/** Whether a claim holds. Takes as long whatever was shown, so that nobody finds a signature by trying. */
export function isGenuine(claim: Claim): boolean {
  if (claim.kind !== "signed") return claim.kind === "open";
  return claim.signatures.map(holds).includes(true);
}

function holds(signature: Signature): boolean {
  return isSame(signature.shown, signature.by === "word" ? signature.expected : digestOf(signature));
}

function digestOf({ key, content, as }: Extract<Signature, { by: "sha256" }>): string {
  const digest = key === null ? createHash("sha256") : createHmac("sha256", key);
  for (const piece of content) digest.update(piece);
  return digest.digest(as);
}

/** Digests of both are of one length, which the words need not be. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((word) => createHash("sha256").update(word).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
