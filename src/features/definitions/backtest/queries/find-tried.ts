import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { log, withoutWords } from "#platform/log.ts";
import { findCapacity } from "../../../leads/capacity/queries.ts";
import { leadPolicy } from "../../../leads/policy.ts";
import { findLeaks } from "../../evidence/queries/find-leaks.ts";
import { findGround } from "../../outcomes/queries/find-ground.ts";
import { findCatalogue } from "../../queries/catalogue.ts";
import { findDefinition } from "../../queries/find-definition.ts";
import { countFulfilling } from "../../queries/fulfilling.ts";
import { askedFields } from "../../rules/problems.ts";
import { lastDays } from "../../rules/span.ts";
import { definitionOf } from "../../rules/whole.ts";
import { isTooLarge } from "../../rules/whole-flaws.ts";
import { backtestOf } from "../rules/backtest.ts";
import { histogramOf } from "../rules/histogram.ts";
import { newerThird } from "../rules/newer-third.ts";
import { partOfClause } from "../rules/part-of-clause.ts";
import { type Asked, type NotTried, spans, type Tried } from "../rules/tried.ts";
import { scanLeads } from "./scan-leads.ts";

type Clause = { readonly id: string; readonly section: string; readonly content: unknown };

/**
 * What clauses would have done to the workspace's own leads, beside what is in force; with all that their page shows of it. Where
 * that can't be said it says why, for the page goes on without it.
 */
export async function findTried(
  person: Person,
  clauses: readonly Clause[],
  asked: Asked,
  now: Date,
): Promise<Tried | NotTried> {
  authorize(person, leadPolicy.read, undefined);
  const definition = definitionOf(clauses);
  if (isTooLarge(definition)) return { problem: "It asks too much at once to be tried on your leads." };
  try {
    const { openInquiries } = await countFulfilling(person, definition, now);
    const tried = await reading(person, (db) => tryOn(db, person.workspaceId, clauses, asked, now));
    return { ...tried, openInquiries };
  } catch (error) {
    log.error(withoutWords(error), "a draft could not be tried");
    return { problem: "It couldn’t be tried on your leads just now. The next change tries it again." };
  }
}

async function tryOn(
  db: Reads,
  workspaceId: string,
  clauses: readonly Clause[],
  { span, outcome }: Asked,
  now: Date,
): Promise<Omit<Tried, "openInquiries">> {
  const { timeZone } = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { timeZone: true } });
  const days = spans[span] === null ? null : lastDays(spans[span], now, timeZone);
  const ground = await findGround(db, { workspaceId, now, timeZone }, { population: days ?? {}, outcome });
  const definition = definitionOf(clauses);
  const inForce = await findDefinition(db, workspaceId);
  const catalogue = await findCatalogue(db, workspaceId);
  const holdoutFrom = days && newerThird(days);
  const scan = await scanLeads(db, ground, definition, inForce?.definition ?? null, holdoutFrom);
  const leaks = await findLeaks(db, ground, askedFields(clauses, catalogue));
  return {
    backtest: backtestOf(scan, definition, { catalogue, leaks, holdoutFrom, isCompared: inForce !== null }),
    histogram: histogramOf(scan),
    partOfClause: partOfClause(clauses),
    comparedWith: inForce?.number ?? null,
    capacity: await findCapacity(db, workspaceId),
  };
}
