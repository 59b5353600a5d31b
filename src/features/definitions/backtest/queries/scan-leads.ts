import type { Reads } from "#platform/database/client.ts";
import { type Day, dayAt } from "#platform/day.ts";
import type { Ground } from "../../outcomes/queries/find-ground.ts";
import { isInPopulation } from "../../outcomes/queries/population-in-sql.ts";
import type { Definition } from "../../schema/definition.ts";
import { distinct } from "../rules/masks.ts";
import { partConditions } from "../rules/part-conditions.ts";
import { patternsOf } from "../rules/patterns.ts";
import { spansOf } from "../rules/spans.ts";
import type { Scan } from "../schema.ts";
import { findGroups, type Looked } from "./find-groups.ts";

/**
 * What a definition would have made of the leads of a population before Sales' first work on each, counted by all that figures are
 * made of, and whether `other` would have, too. `holdoutFrom` is the first day of the newer part.
 */
export async function scanLeads(
  db: Reads,
  ground: Ground,
  definition: Definition,
  other: Definition | null,
  holdoutFrom: Day | null,
): Promise<Scan> {
  const { maturity, timeZone } = ground;
  const touchesSince = ground.touchesSince && dayAt(timeZone, ground.touchesSince);
  const days = await findDays(db, ground);
  if (!days) return { patterns: [], months: [], maturity, days, touchesSince, finalOnly: 0 };
  const looked = lookAt(ground, definition, other, holdoutFrom, days);
  const groups = await findGroups(db, looked);
  return { ...patternsOf(groups, looked.spans, definition, other), maturity, days, touchesSince };
}

/** What has to be asked of each lead for one definition, or two. */
export function lookAt(
  ground: Ground,
  definition: Definition,
  other: Definition | null,
  holdoutFrom: Day | null,
  days: NonNullable<Scan["days"]>,
): Looked {
  const conditions = distinct([definition, ...(other ? [other] : [])].flatMap(partConditions));
  return { conditions, ground, spans: spansOf(days.from, days.to, holdoutFrom) };
}

/** The first and the last day of a population; null where there is nobody in it. */
export async function findDays(db: Reads, ground: Ground): Promise<Scan["days"]> {
  const { population, timeZone } = ground;
  const [row] = await db.$queryRaw<{ first: Date | null; last: Date | null }[]>`
    SELECT min(lead.created_at) AS first, max(lead.created_at) AS last FROM lead WHERE ${isInPopulation(ground)}`;
  if (!row?.first || !row.last) return null;
  return { from: population.from ?? dayAt(timeZone, row.first), to: population.to ?? dayAt(timeZone, row.last) };
}
