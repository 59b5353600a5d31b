import { z } from "zod";
import type { ClauseContent } from "../../agreements/schema.ts";

const named = z.union([
  z.object({ id: z.string() }).transform(({ id }) => id),
  z.object({ key: z.string() }).transform(({ key }) => key),
  z.object({ term: z.string() }).transform(({ term }) => term),
]);

/** What a score rule, a reason or a term is known by when it is worded anew; null for clauses without a name of their own. */
export function keyOfClause(content: ClauseContent): string | null {
  return named.safeParse(content).data ?? null;
}
