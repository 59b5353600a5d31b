import type { Stage } from "../../schema.ts";
import type { Projection, TimelineEvent } from "../schema.ts";
import { genuineTouches, handoffsOf } from "./handoffs.ts";
import { enters, type Step, standing, stepsThrough } from "./steps.ts";
import { firstWork } from "./worked.ts";

/**
 * What a timeline comes to. Total and lenient, because history comes in any order and with gaps: a jump forward implies the
 * stages between (reached, but without a time), and what would take a lead back along its way changes no stage.
 */
export function project(events: readonly TimelineEvent[]): Projection {
  const placed = standing(events);
  const steps = stepsThrough(placed);
  const last = steps.at(-1);
  const handoffs = handoffsOf(placed, steps);
  const handoff = handoffs.at(-1);
  const enteredAt = (stage: Stage) => {
    const step = steps.findLast((candidate) => enters(candidate, stage));
    return step?.to === stage ? step.at : null;
  };
  const closing = steps.findLast(({ to }) => to === "won" || to === "lost");

  return {
    stage: last?.to ?? "inquiry",
    stageAt: last?.at ?? null,
    handoffs: handoffs.length,
    handedOffAt: handoff?.at ?? null,
    qualifiedBy: handoff?.by ?? null,
    qualifiedVersion: handoff?.version ?? null,
    points: handoff?.points ?? null,
    firstTouchAt: handoff?.firstTouchAt ?? null,
    lastTouchAt: genuineTouches(placed).at(-1) ?? null,
    workedAt: firstWork(placed),
    acceptedAt: enteredAt("sal"),
    opportunityAt: enteredAt("sql"),
    wonAt: enteredAt("won"),
    closedAt: closing?.at ?? null,
    ...dealOf(steps),
    reason: last && "reason" in last.event.data ? (last.event.data.reason ?? null) : null,
    recycledUntil: last?.event.type === "recycled" ? (last.event.data.until ?? null) : null,
  };
}

/** What the latest opportunity is worth, by itself and then by its win, and when it is expected to close; in minor units. */
export function dealOf(steps: readonly Step[]): Pick<Projection, "valueMinor" | "expectedClose"> {
  const moving = steps.map(({ event }) => event);
  const opening = moving.findLastIndex(({ type }) => type === "opportunity_opened");
  const opportunity = moving[opening];
  const values = moving.slice(Math.max(opening, 0)).map(worth);
  return {
    valueMinor: values.findLast((value) => value !== null) ?? null,
    expectedClose: opportunity?.type === "opportunity_opened" ? (opportunity.data.expectedClose ?? null) : null,
  };
}

function worth(event: TimelineEvent): number | null {
  return event.type === "opportunity_opened" || event.type === "won" ? (event.data.valueMinor ?? null) : null;
}
