import type { Ignored } from "./sender.ts";

/** A message that tells nothing to keep. */
export function ignored(reason: string): Ignored {
  return { kind: "ignored", reason };
}

/** Leads go by somebody's decision only. */
export const deleted = ignored("It was deleted over there; here it stays.");
