import type { LeadFacts } from "../../schema.ts";
import type { Origin, TimelineEvent } from "../../timeline/schema.ts";

/** How somebody came to us. */
export type Way = Pick<LeadFacts, "source" | "campaignId">;

type Arrived = { readonly facts: LeadFacts; readonly events: readonly TimelineEvent[] };

/**
 * Whether they came to us by another way than before. Of history, which may be told again and again, only a way that isn't
 * known yet; live, any other than the last. Where the first source was never told, it is learned now and nobody came again.
 */
export function isAnotherWay(lead: Arrived, way: Way, origin: Origin): boolean {
  if (lead.facts.source === null) return false;
  const ways = waysOf(lead);
  const known = origin === "import" ? ways : ways.slice(-1);
  return !known.some((one) => isSameWay(one, way));
}

/** The source by which they came last; null where none is known. */
export function latestSource(lead: Arrived): string | null {
  return waysOf(lead).at(-1)?.source ?? null;
}

/** The first way and every further one, by when they came. */
function waysOf({ facts, events }: Arrived): Way[] {
  const further = events.flatMap((event) => (event.type === "source_touched" ? [event] : []));
  const inOrder = further.toSorted((one, other) => one.occurredAt.getTime() - other.occurredAt.getTime());
  return [facts, ...inOrder.map(({ data }) => ({ source: data.source, campaignId: data.campaignId ?? null }))];
}

/** A way of which the campaign isn't told is the same as any other of its source. */
function isSameWay(one: Way, other: Way): boolean {
  if (one.source !== other.source) return false;
  return one.campaignId === other.campaignId || one.campaignId === null || other.campaignId === null;
}
