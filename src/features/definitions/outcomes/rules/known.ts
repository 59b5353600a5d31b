import type { Outcome } from "../schema.ts";

/** Whether one knows what became of a lead. */
export function isKnown(outcome: Outcome): boolean {
  return outcome === "converted" || outcome === "not_converted";
}
