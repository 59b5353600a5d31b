import type { Person } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { log, withoutWords } from "#platform/log.ts";
import { Refused, refusalSentence } from "#platform/refusals.ts";
import { findSalesCapacity } from "../../../leads/capacity/queries.ts";
import { findDefinition } from "../../queries/find-definition.ts";
import { countOpenFulfilling } from "../../queries/fulfilling.ts";
import { definitionOf } from "../../rules/whole.ts";
import { askedInput } from "../rules/asked-input.ts";
import { histogramOf } from "../rules/histogram.ts";
import { type ClauseToTry, partOfClause } from "../rules/part-of-clause.ts";
import type { Asked, NotTried, Tried } from "../rules/tried.ts";
import { findWithScan } from "./find-backtest.ts";
import { findBySource } from "./find-by-source.ts";
import { findHistory } from "./find-history.ts";

/**
 * What clauses would have done to the workspace's own leads, beside what is in force; with all that their page shows of it. Where
 * that can't be said it says why: the page goes on without it.
 */
export async function findTried(
  person: Person,
  clauses: readonly ClauseToTry[],
  asked: Asked,
  now: Date,
  timeZone: string,
): Promise<Tried | NotTried> {
  const definition = definitionOf(clauses);
  try {
    const asking = { now, timeZone, history: await findHistory(person, timeZone) };
    const input = askedInput(definition, asked, asking);
    const { backtest, scan } = await findWithScan(person, input, now);
    const inForce = await reading(person, (db) => findDefinition(db, person.workspaceId, now));
    return {
      backtest,
      histogram: histogramOf(scan),
      bySource: backtest.agreement.agreed.whole === 0 ? [] : await findBySource(person, input, now),
      partOfClause: partOfClause(clauses),
      comparedWith: inForce?.number ?? null,
      capacity: await findSalesCapacity(person),
      openInquiries: await countOpenFulfilling(person, definition, now),
    };
  } catch (error) {
    if (error instanceof Refused) return { problem: refusalSentence(error.code) };
    log.error(withoutWords(error), "a definition could not be tried");
    return { problem: "It couldn’t be tried on your leads just now. Any change of the draft tries it again." };
  }
}
