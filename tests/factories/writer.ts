import { recordFact } from "#features/activity/commands/record-fact.ts";
import type { AnyFact } from "#features/activity/schema.ts";
import { sessionPolicy } from "#features/workspace/sessions/policy.ts";
import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";

/** A transaction that records a fact and then stays open until it is told to commit. */
export function openWriter(person: Person, fact: AnyFact, now: Date) {
  const recorded = Promise.withResolvers<void>();
  const commit = Promise.withResolvers<void>();
  const act = async (tx: Transaction) => {
    await recordFact(tx, authorize(person, sessionPolicy.start, person), fact, now);
    recorded.resolve();
    await commit.promise;
  };
  const ended = inTransaction(person, act);
  const close = () => {
    commit.resolve();
    return ended;
  };
  return { recorded: Promise.race([recorded.promise, ended]), commit: close };
}
