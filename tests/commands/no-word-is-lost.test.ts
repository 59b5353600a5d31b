import { expect, it } from "vitest";
import { lostWhileInterleaving } from "../factories/interleavings.ts";

// `npm run faults -- drafts` goes on with a thousand.
it("Two writers of one clause never lose a word that was acknowledged", async () => {
  expect(await lostWhileInterleaving(60, 20_261_122)).toEqual([]);
});
