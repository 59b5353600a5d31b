import type { Actor } from "#platform/actor.ts";
import type { Reads } from "#platform/database/client.ts";
import { type Day, dayAt } from "#platform/day.ts";
import { scanLeads } from "../../backtest/queries/scan-leads.ts";
import { inTrial } from "../../backtest/queries/trial.ts";
import { findLeaks } from "../../evidence/queries/find-leaks.ts";
import type { Ground } from "../../outcomes/queries/find-ground.ts";
import { outcomeInSql } from "../../outcomes/queries/outcome-in-sql.ts";
import { isInPopulation } from "../../outcomes/queries/population-in-sql.ts";
import type { Success } from "../../outcomes/schema.ts";
import { questionsOf } from "../../rules/questions.ts";
import type { Definition } from "../../schema/definition.ts";
import { suggestWeights } from "../rules/suggest-weights.ts";
import type { NotSuggested, SuggestedWeights } from "../schema.ts";

/** Of those who converted, the part that a model learns from; on what came in later it is judged. */
const older = 0.7;

/**
 * The points that the whole history of a workspace would give to a definition's rules, learnt from older leads and judged on newer ones.
 * Throws `Refused("asks_too_much")` for a definition that can't be asked of the database at once.
 */
export function findSuggestedWeights(
  actor: Actor,
  definition: Definition,
  outcome: Success,
  now: Date,
): Promise<SuggestedWeights | NotSuggested> {
  return inTrial(actor, { definition, outcome, population: {} }, now, async (db, { ground }) => {
    const newerFrom = await findSplit(db, ground);
    const scan = await scanLeads(db, ground, definition, null, newerFrom);
    const asked = definition.score.rules.flatMap(({ when }) => questionsOf(when)).map(({ leaf }) => leaf.field);
    const leaks = await findLeaks(db, ground, [...new Set(asked)]);
    return suggestWeights(definition, { patterns: scan.patterns, newerFrom, leaks });
  });
}

/** The day before which the older part of those who converted came in; today where nobody did. */
async function findSplit(db: Reads, ground: Ground): Promise<Day> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT percentile_disc(${older}::float8) WITHIN GROUP (ORDER BY lead.created_at) AS at
    FROM lead WHERE ${isInPopulation(ground)} AND ${outcomeInSql(ground)} = 'converted'`;
  return dayAt(ground.timeZone, row?.at ?? ground.now);
}
