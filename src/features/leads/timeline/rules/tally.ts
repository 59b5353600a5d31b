import type { ResponseTally, Segment, StageTally, Tallies, TimelineEvent } from "../schema.ts";
import { dayIn } from "./days.ts";
import { handoffsOf } from "./handoffs.ts";
import { dealOf } from "./project.ts";
import { type Step, stepsOf } from "./steps.ts";

/**
 * What one lead's timeline adds to the counts of its segment: each stage entered and left on its day in a time zone, and each
 * handoff of a known moment with the whole minutes, rounded down, until somebody really spoke with the lead.
 */
export function tallies(segment: Segment, events: readonly TimelineEvent[], timeZone: string): Tallies {
  const { source, campaignId } = segment;
  const steps = stepsOf(events);
  const stages = steps.flatMap((step, index) => {
    const day = dayIn(timeZone, step.position);
    return movements(step, isDeal(step) ? (dealOf(steps.slice(0, index + 1)).valueMinor ?? 0) : 0).map((movement) => ({
      source,
      campaignId,
      day,
      ...movement,
    }));
  });
  const responses = handoffsOf(events, steps).flatMap(({ at, by, firstTouchAt }) => {
    // History often has no touches at all: what an import brings is known to be answered, or else nothing is known.
    if (!at || (by === "import" && !firstTouchAt)) return [];
    const minutes = firstTouchAt && Math.floor((firstTouchAt.getTime() - at.getTime()) / 60_000);
    return [{ source, campaignId, day: dayIn(timeZone, at), minutes, handoffs: 1 }];
  });
  return tallyChanges([], [{ stages, responses }]);
}

/** What has to be added so that counts made of `before` become those made of `after`: summed, without what comes to nothing. */
export function tallyChanges(before: readonly Tallies[], after: readonly Tallies[]): Tallies {
  const stages = new Map<string, StageTally>();
  const responses = new Map<string, ResponseTally>();
  for (const [sign, side] of [[-1, before] as const, [1, after] as const]) {
    for (const { stages: moved, responses: answered } of side) {
      for (const tally of moved) addStage(stages, tally, sign);
      for (const tally of answered) addResponse(responses, tally, sign);
    }
  }
  return {
    stages: [...stages.values()].filter(
      ({ entered, left, valueMinor }) => entered !== 0 || left !== 0 || valueMinor !== 0,
    ),
    responses: [...responses.values()].filter(({ handoffs }) => handoffs !== 0),
  };
}

type Movement = Pick<StageTally, "stage" | "entered" | "left" | "valueMinor">;

/** The value counts where a deal is opened and where it is won. */
function movements({ from, through, to }: Step, dealMinor: number): Movement[] {
  const gone = from ? [{ stage: from, entered: 0, left: 1, valueMinor: 0 }] : [];
  const passed = through.map((stage) => ({ stage, entered: 1, left: 1, valueMinor: 0 }));
  return [...gone, ...passed, { stage: to, entered: 1, left: 0, valueMinor: dealMinor }];
}

function isDeal({ to }: Step): boolean {
  return to === "sql" || to === "won";
}

function addStage(sums: Map<string, StageTally>, tally: StageTally, sign: 1 | -1) {
  const key = `${tally.day} ${tally.stage} ${tally.campaignId} ${tally.source}`;
  const sum = sums.get(key);
  sums.set(key, {
    ...tally,
    entered: (sum?.entered ?? 0) + sign * tally.entered,
    left: (sum?.left ?? 0) + sign * tally.left,
    valueMinor: (sum?.valueMinor ?? 0) + sign * tally.valueMinor,
  });
}

function addResponse(sums: Map<string, ResponseTally>, tally: ResponseTally, sign: 1 | -1) {
  const key = `${tally.day} ${tally.minutes} ${tally.campaignId} ${tally.source}`;
  const sum = sums.get(key);
  sums.set(key, { ...tally, handoffs: (sum?.handoffs ?? 0) + sign * tally.handoffs });
}
