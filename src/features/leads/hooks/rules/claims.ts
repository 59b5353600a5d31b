import type { Claim, Signature } from "./sender.ts";

// How long after it was signed a request may come: what was overheard can't be sent again later.
const windowMs = 5 * 60_000;

/** Whether a request was signed just now; `signedAt` in milliseconds since 1970. */
export function isFresh(signedAt: number, now: Date): boolean {
  return Math.abs(now.getTime() - signedAt) <= windowMs;
}

export const stale: Claim = {
  kind: "refused",
  reason: "It was signed more than five minutes ago, or its clock is wrong.",
};
export const unset: Claim = {
  kind: "refused",
  reason: "This webhook has no secret to check it by. Set it on the webhook's page.",
};

/** It has to show a word, of which `otherwise` says what is wrong. */
export function shows(shown: string | null | undefined, expected: string, otherwise: string): Claim {
  return shown ? { kind: "signed", signatures: [{ by: "word", shown, expected }], otherwise } : refused(otherwise);
}

/** It has to be signed, by any of these. */
export function isSignedBy(signatures: readonly Signature[], otherwise: string): Claim {
  return { kind: "signed", signatures, otherwise };
}

/** It shows nothing by which it could be told from somebody else's, for a reason in a sentence. */
export function refused(reason: string): Claim {
  return { kind: "refused", reason };
}
