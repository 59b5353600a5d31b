import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { activityPolicy } from "../policy.ts";
import { isTold, wanted } from "../rules/filter.ts";
import type { ActivityFilter, RecordedFact, Trail } from "../schema.ts";
import { listVisibleFacts } from "./visible-facts.ts";

export type ActivityPage = { readonly items: RecordedFact[]; readonly nextCursor: string | null };

/** Which part of the trail; its days are those of `timeZone`, an IANA name. */
export type Part = { readonly filter: ActivityFilter; readonly timeZone: string };

export type Page = { readonly cursor: string | null; readonly limit?: number | undefined };

// Sentences are made here and not in the database, so text is looked for in so many facts a page, and then the reader goes on.
const batch = 1_000;
const furthest = 10_000;

/**
 * What the actor may know of that the filter wants, newest first, at most `limit` at a time. `cursor` is the id of the last
 * fact looked at, so each page starts exactly where the one before ended.
 */
export async function listActivity(
  actor: Actor,
  { sentence, personal }: Trail,
  { filter, timeZone }: Part,
  { cursor, limit = 50 }: Page = { cursor: null },
): Promise<ActivityPage> {
  authorize(actor, activityPolicy.read, undefined);
  const size = filter.q === undefined ? limit + 1 : batch;
  return reading(actor, async (db) => {
    const found: RecordedFact[] = [];
    let last = cursor;
    for (let looked = 0; looked < furthest; looked += size) {
      const facts = await listVisibleFacts(db, actor, personal, wanted(filter, timeZone), last, size);
      found.push(...facts.filter((fact) => isTold(fact, sentence(fact), filter.q)));
      last = facts.at(-1)?.id ?? last;
      const items = found.slice(0, limit);
      if (found.length > limit) return { items, nextCursor: items.at(-1)?.id ?? null };
      if (facts.length < size) return { items, nextCursor: null };
    }
    return { items: found, nextCursor: last };
  });
}
