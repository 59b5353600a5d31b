import { expectTypeOf, it } from "vitest";
import type { Actor } from "#platform/actor.ts";
import { authorize, type Proof, type Verb } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";

// Each mistake below is one that a hurried command could make. None compiles: if one did, the directive above it would be
// unused, and that is an error of the type check. Nothing here is ever run.

declare const tx: Transaction;
declare const actor: Actor;
declare const rename: Verb<{ readonly revision: number }>;
const where = { id: "w" };
const data = { name: "Southwind" };

const mistakes = {
  // @ts-expect-error Reading offers no update.
  writesWhileReading: () => tx.read.workspace.update({ where, data }),
  // @ts-expect-error Nor raw SQL that changes something.
  executesWhileReading: () => tx.read.$executeRaw`DELETE FROM fact`,
  // @ts-expect-error Nor SQL as a string, which could be any.
  pastesSqlWhileReading: () => tx.read.$queryRawUnsafe("DELETE FROM fact"),
  // @ts-expect-error Writing takes a proof.
  writesWithoutProof: () => tx.write().workspace.update({ where, data }),
  // @ts-expect-error So does a library that brings its own SQL.
  lendsWithoutProof: () => tx.sql()("DELETE FROM fact"),
  // @ts-expect-error Something that looks like a proof is none.
  forgesProof: () => tx.write({ actor }).workspace.update({ where, data }),
  // @ts-expect-error To be allowed at all is a boolean, not a proof.
  takesTheWordForIt: () => tx.write(true).workspace.update({ where, data }),
  // @ts-expect-error Authorizing takes the subject that the verb asks about.
  forgetsTheSubject: () => authorize(actor, rename),
  // @ts-expect-error And not another one.
  mistakesTheSubject: () => authorize(actor, rename, { name: "Northwind" }),
  // @ts-expect-error No SQL as a string, where a value could slip in.
  pastesSql: () => tx.write(authorize(actor, rename, { revision: 1 })).$executeRawUnsafe("DELETE FROM fact"),
  // @ts-expect-error Nor a question as a string, also with a proof.
  pastesQuestion: () => tx.write(authorize(actor, rename, { revision: 1 })).$queryRawUnsafe("SELECT 1"),
};

it("lets a command write with a proof, and with nothing else", () => {
  const right = () => tx.write(authorize(actor, rename, { revision: 1 })).workspace.update({ where, data });
  expectTypeOf(right).returns.resolves.toHaveProperty("revision");
  expectTypeOf<Proof>().not.toEqualTypeOf<{ actor: Actor }>();
  expectTypeOf(mistakes).not.toBeAny();
});
