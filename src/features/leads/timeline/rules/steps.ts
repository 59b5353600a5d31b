import type { Stage } from "../../schema.ts";
import type { TimelineEvent } from "../schema.ts";
import { between, destination } from "./moves.ts";

/** One event that took a lead to another stage. */
export type Step = {
  readonly event: TimelineEvent;
  /** Null for the first. */
  readonly from: Stage | null;
  /** What it must have passed meanwhile; nobody knows when. */
  readonly through: readonly Stage[];
  readonly to: Stage;
  /** When it entered that stage; null where nobody knows. */
  readonly at: Date | null;
  /** Its place in time all the same, never before the step before it: days are counted by this. */
  readonly position: Date;
};

/** The steps that a timeline comes to, whatever the order of its events: the first to the last. */
export function stepsOf(events: readonly TimelineEvent[]): Step[] {
  const steps: Step[] = [];
  let from: Stage | null = null;
  for (const { event, position } of standing(events)) {
    const to = destination(event.type, from);
    if (to === null) continue;
    steps.push({
      event,
      from,
      through: between(from, to),
      to,
      at: isUndated(event) ? null : event.occurredAt,
      position,
    });
    from = to;
  }
  return steps;
}

/** Whether a step takes a lead into a stage, or through it. */
export function enters({ to, through }: Step, stage: Stage): boolean {
  return to === stage || through.includes(stage);
}

/** Where a lead stood at an instant; null before its first event. */
export function stageAt(events: readonly TimelineEvent[], at: Date): Stage | null {
  return stepsOf(events).findLast(({ position }) => position <= at)?.to ?? null;
}

/** The ids of all events that were corrected. */
export function correctedIds(events: readonly TimelineEvent[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const event of events) if (event.type === "corrected") ids.add(event.data.eventId);
  return ids;
}

/** Whether only the stage is known and not the moment. */
export function isUndated({ data }: Pick<TimelineEvent, "data">): boolean {
  return "dateUnknown" in data && data.dateUnknown === true;
}

type Placed = { readonly event: TimelineEvent; readonly position: Date };

/** The events that count, each in its place: those that were corrected don't, and a correction is over with that. */
export function standing(events: readonly TimelineEvent[]): Placed[] {
  const corrected = correctedIds(events);
  const counting =
    corrected.size === 0 ? events : events.filter(({ type, id }) => type !== "corrected" && !corrected.has(id));
  return counting.map((event) => ({ event, position: positionOf(event, counting) })).sort(inOrder);
}

/** Its moment; where nobody knows that, behind all that was known when we were told: by then the lead had come so far. */
function positionOf(event: TimelineEvent, counting: readonly TimelineEvent[]): Date {
  if (!isUndated(event)) return event.occurredAt;
  const known = counting.filter((other) => !isUndated(other) && other.recordedAt <= event.recordedAt);
  return new Date(Math.max(event.occurredAt.getTime(), ...known.map(({ occurredAt }) => occurredAt.getTime())));
}

function inOrder(a: Placed, b: Placed): number {
  return (
    a.position.getTime() - b.position.getTime() ||
    Number(isUndated(a.event)) - Number(isUndated(b.event)) ||
    (a.event.id < b.event.id ? -1 : 1)
  );
}
