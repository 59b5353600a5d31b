import { beginOfDay } from "#platform/begin-of-day.ts";
import type { Reads } from "#platform/database/client.ts";
import { type Day, dayAt } from "#platform/day.ts";
import type { Ground } from "../../outcomes/queries/find-ground.ts";
import { isInPopulation } from "../../outcomes/queries/population-in-sql.ts";
import { type Span, spansOf } from "../rules/spans.ts";
import type { Scan } from "../schema.ts";

/** The first and the last day of a population, and the spans in which its leads are counted. */
type Found = { readonly days: NonNullable<Scan["days"]>; readonly spans: readonly Span[] };

/** From so many on only those are counted in which somebody came in: one wrong date may lie decades back. */
const mostAtOnce = 120;

/** The spans of a population of which `holdoutFrom` is the first day of the newer part; null where there is nobody in it. */
export async function findSpans(db: Reads, ground: Ground, holdoutFrom: Day | null): Promise<Found | null> {
  const { population, timeZone } = ground;
  const [row] = await db.$queryRaw<{ first: Date | null; last: Date | null }[]>`
    SELECT min(lead.created_at) AS first, max(lead.created_at) AS last FROM lead WHERE ${isInPopulation(ground)}`;
  if (!row?.first || !row.last) return null;
  const [first, last] = [dayAt(timeZone, row.first), dayAt(timeZone, row.last)];
  const spans = spansOf(first, last, holdoutFrom);
  return {
    days: { from: population.from ?? first, to: population.to ?? last },
    spans: spans.length > mostAtOnce ? await withLeads(db, ground, spans) : spans,
  };
}

async function withLeads(db: Reads, ground: Ground, spans: readonly Span[]): Promise<Span[]> {
  const rows = await db.$queryRaw<{ place: number }[]>`
    SELECT DISTINCT width_bucket(lead.created_at, ${beginsOf(ground, spans)}::timestamptz[]) AS place
    FROM lead WHERE ${isInPopulation(ground)}`;
  const places = new Set(rows.map(({ place }) => place));
  return spans.filter((_, place) => places.has(place));
}

/** The instants at which the spans after the first begin. */
export function beginsOf({ timeZone }: Ground, spans: readonly Span[]): string[] {
  return spans.slice(1).map(({ from }) => beginOfDay(timeZone, from).toISOString());
}
