import type { ErasureFact } from "../schema.ts";

/** What somebody did, to be read after their name. */
export function erasureFactSentence(_: ErasureFact): string {
  return "erased a person from the leads; the figures stay";
}
