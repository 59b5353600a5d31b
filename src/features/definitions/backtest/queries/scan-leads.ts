import type { Reads } from "#platform/database/client.ts";
import { type Day, dayAt } from "#platform/day.ts";
import type { Ground } from "../../outcomes/queries/find-ground.ts";
import type { Definition } from "../../schema/definition.ts";
import { distinct } from "../rules/masks.ts";
import { partConditions } from "../rules/part-conditions.ts";
import { patternsOf } from "../rules/patterns.ts";
import type { Span } from "../rules/spans.ts";
import type { Scan } from "../schema.ts";
import { findGroups } from "./find-groups.ts";
import { beginsOf, findSpans } from "./find-spans.ts";
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
  const found = await findSpans(db, ground, holdoutFrom);
  if (!found) return { patterns: [], months: [], maturity, days: null, touchesSince, finalOnly: 0 };
  const { days, spans } = found;
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
  return { conditions, ground, begins: beginsOf(ground, spans) };
}
