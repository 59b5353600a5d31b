import type { Actor } from "#platform/actor.ts";
import { findLeadItems } from "../../../leads/list/queries/lead-items.ts";
import type { LeadItem } from "../../../leads/list/schema.ts";
import { isBehind } from "../rules/behind.ts";
import { fateOf, judging } from "../rules/patterns.ts";
import type { BacktestInput, Behind } from "../schema.ts";
import { findGroups, listInGroups } from "./find-groups.ts";
import { findSpans } from "./find-spans.ts";
import { lookAt } from "./scan-leads.ts";
import { trying } from "./trial.ts";

/** So many are listed of those behind a number. */
const mostListed = 200;

/** The leads behind one number of a back-test, the newest first, at most 200 of them; and how many there are in all. */
export type LeadsBehind = { readonly leads: readonly LeadItem[]; readonly inAll: number };

/** The leads behind one number of a back-test that asked the same. */
export function listBehind(actor: Actor, input: BacktestInput, which: Behind, now: Date): Promise<LeadsBehind> {
  return trying(actor, input, now, async (db, { ground, definition, other, holdoutFrom }) => {
    const found = await findSpans(db, ground, holdoutFrom);
    if (!found) return { leads: [], inAll: 0 };
    const { spans } = found;
    const looked = lookAt(ground, definition, other, spans);
    const judge = judging(definition, other);
    const picked = (await findGroups(db, looked)).flatMap(({ masks, fate, leads }) => {
      const seen = { ...judge(masks), ...fateOf(fate) };
      const { threshold } = definition.score;
      return spans.flatMap(({ isNewer }, span) => {
        const count = leads[span] ?? 0;
        return count !== 0 && isBehind({ ...seen, isNewer }, which, threshold)
          ? [{ masks, fate, span, leads: count }]
          : [];
      });
    });
    const ids = picked.length === 0 ? [] : await listInGroups(db, looked, picked, mostListed);
    const { currency } = await db.workspace.findUniqueOrThrow({ where: { id: actor.workspaceId } });
    const items = await findLeadItems(db, actor.workspaceId, ids, currency);
    return { leads: items.map(({ item }) => item), inAll: picked.reduce((sum, { leads }) => sum + leads, 0) };
  });
}
