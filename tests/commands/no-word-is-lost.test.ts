import { describe, expect, it } from "vitest";
import { walkClauses } from "../factories/clause-walks.ts";

describe("two writers of one clause", () => {
  // A thousand walks are part of `npm run faults -- agreements`.
  it("never lose a word that was acknowledged: it is in the text, was read before it went, or waits beside it", async () => {
    expect(await walkClauses(60, 20_261_122)).toEqual([]);
  });
});
