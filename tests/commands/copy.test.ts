import { describe, expect, it } from "vitest";
import type { Person } from "#platform/actor.ts";
import { authorize, type Verb } from "#platform/authorize.ts";
import type { CopyValue } from "#platform/database/copy.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { aWorkspace } from "../factories/workspace.ts";

const load: Verb = { name: "test.load", person: () => true, key: "person_required", service: false };

const copied = (person: Person, rows: readonly (readonly CopyValue[])[]) =>
  inTransaction(person, async (tx: Transaction) => {
    const proof = authorize(person, load, undefined);
    await tx.write(proof)
      .$executeRaw`CREATE TEMPORARY TABLE row_in (a text, b text[], c timestamptz, d int) ON COMMIT DROP`;
    await tx.copy(proof)("row_in", rows);
    return tx.read.$queryRaw<unknown[]>`SELECT a, b, c, d FROM row_in`;
  });

describe("rows that are copied", () => {
  it("arrive as they were, whatever is in them", async () => {
    const { sofia } = await aWorkspace();
    const at = new Date("2026-11-22T09:00:00.123Z");
    const texts = ["tab\there", "line\r\nbreak", "back\\slash", "\\N", "", 'quo"te', "{a,b}", "naïve 漢字 🎯"];
    const rows = texts.map((text, index) => [text, [text, "x"], at, index]);
    expect(await copied(sofia, [...rows, [null, null, null, null]])).toEqual([
      ...texts.map((text, d) => ({ a: text, b: [text, "x"], c: at, d })),
      { a: null, b: null, c: null, d: null },
    ]);
  });

  it("undo their transaction where one of them doesn't fit, and the connection is good for the next", async () => {
    const { sofia } = await aWorkspace();
    await expect(copied(sofia, [["a", [], null, "many"]])).rejects.toThrow(/many/);
    expect(await copied(sofia, [["a", [], null, 1]])).toHaveLength(1);
  });
});
