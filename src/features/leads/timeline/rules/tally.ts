import type { ResponseTally, Segment, StageTally, Tallies, TimelineEvent } from "../schema.ts";
import { dayIn } from "./days.ts";
import { handoffsOf } from "./handoffs.ts";
import { dealOf } from "./project.ts";
import { standing, stepsThrough } from "./steps.ts";

/**
 * What one lead's timeline adds to the counts of its segment: each stage entered and left on its day in a time zone, and each
 * handoff of a known moment with the whole minutes, rounded down, until somebody really spoke with the lead.
 */
export function tallies({ source, campaignId }: Segment, events: readonly TimelineEvent[], timeZone: string): Tallies {
  const placed = standing(events);
  const steps = stepsThrough(placed);
  const stages: StageTally[] = [];
  steps.forEach(({ from, through, to, position }, index) => {
    const place = { source, campaignId, day: dayIn(timeZone, position) };
    if (from) stages.push({ ...place, stage: from, entered: 0, left: 1, valueMinor: 0 });
    for (const stage of through) stages.push({ ...place, stage, entered: 1, left: 1, valueMinor: 0 });
    // The value counts where a deal is opened and where it is won.
    const isDeal = to === "sql" || to === "won";
    const valueMinor = isDeal ? (dealOf(steps.slice(0, index + 1)).valueMinor ?? 0) : 0;
    stages.push({ ...place, stage: to, entered: 1, left: 0, valueMinor });
  });
  const responses = handoffsOf(placed, steps).flatMap(({ at, by, firstTouchAt }) => {
    // History often has no touches at all: what an import brings is known to be answered, or else nothing is known.
    if (!at || (by === "import" && !firstTouchAt)) return [];
    const minutes = firstTouchAt && Math.floor((firstTouchAt.getTime() - at.getTime()) / 60_000);
    return [{ source, campaignId, day: dayIn(timeZone, at), minutes, handoffs: 1 }];
  });
  return { stages, responses };
}

type Sum<Tally> = { -readonly [Name in keyof Tally]: Tally[Name] };

/** What has to be added so that counts made of `before` become those made of `after`: summed, without what comes to nothing. */
export function tallyChanges(before: readonly Tallies[], after: readonly Tallies[]): Tallies {
  const stages = new Map<string, Sum<StageTally>>();
  const responses = new Map<string, Sum<ResponseTally>>();
  for (const side of before) add(stages, responses, side, -1);
  for (const side of after) add(stages, responses, side, 1);
  return {
    stages: [...stages.values()].filter((sum) => sum.entered !== 0 || sum.left !== 0 || sum.valueMinor !== 0),
    responses: [...responses.values()].filter(({ handoffs }) => handoffs !== 0),
  };
}

function add(
  stages: Map<string, Sum<StageTally>>,
  responses: Map<string, Sum<ResponseTally>>,
  side: Tallies,
  sign: 1 | -1,
) {
  for (const tally of side.stages) {
    const key = `${tally.day} ${tally.stage} ${tally.campaignId} ${tally.source}`;
    const sum = stages.get(key) ?? { ...tally, entered: 0, left: 0, valueMinor: 0 };
    sum.entered += sign * tally.entered;
    sum.left += sign * tally.left;
    sum.valueMinor += sign * tally.valueMinor;
    stages.set(key, sum);
  }
  for (const tally of side.responses) {
    const key = `${tally.day} ${tally.minutes} ${tally.campaignId} ${tally.source}`;
    const sum = responses.get(key) ?? { ...tally, handoffs: 0 };
    sum.handoffs += sign * tally.handoffs;
    responses.set(key, sum);
  }
}
