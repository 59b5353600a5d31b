import { beginOfDay } from "#platform/begin-of-day.ts";
import type { Reads } from "#platform/database/client.ts";
import { type Day, dayAt } from "#platform/day.ts";
import type { Ground } from "../../outcomes/queries/find-ground.ts";
import { isInPopulation } from "../../outcomes/queries/population-in-sql.ts";
import type { Definition } from "../../schema/definition.ts";
import { distinct } from "../rules/masks.ts";
import { partConditions } from "../rules/part-conditions.ts";
import { patternsOf } from "../rules/patterns.ts";
import { type Span, spansOf } from "../rules/spans.ts";
import type { Scan } from "../schema.ts";
import { findGroups } from "./find-groups.ts";
import type { Looked } from "./moments-in-sql.ts";

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
  const spans = spansOf(days.from, days.to, holdoutFrom);
  const groups = await findGroups(db, lookAt(ground, definition, other, spans));
  return { ...patternsOf(groups, spans, definition, other), maturity, days, touchesSince };
}

/** What has to be asked of each lead for one definition, or two. */
export function lookAt(
  ground: Ground,
  definition: Definition,
  other: Definition | null,
  spans: readonly Span[],
): Looked {
  const conditions = distinct([definition, ...(other ? [other] : [])].flatMap(partConditions));
  return { conditions, ground, begins: spans.slice(1).map(({ from }) => beginOfDay(ground.timeZone, from)) };
}

/** The first and the last day of a population, of which none is yet to come; null where there is nobody in it. */
export async function findDays(db: Reads, ground: Ground): Promise<Scan["days"]> {
  const { population, timeZone, now } = ground;
  const [row] = await db.$queryRaw<{ first: Date | null; last: Date | null }[]>`
    SELECT min(lead.created_at) AS first, max(lead.created_at) AS last FROM lead WHERE ${isInPopulation(ground)}`;
  if (!row?.first || !row.last) return null;
  const { from = dayAt(timeZone, row.first), to = dayAt(timeZone, row.last) } = population;
  const [end = to] = [to, dayAt(timeZone, now)].toSorted();
  return { from, to: end };
}
