import { stepsOf } from "../../../leads/timeline/rules/steps.ts";
import type { TimelineEvent } from "../../../leads/timeline/schema.ts";
import type { HandedOver } from "../schema.ts";

/** How a lead became an MQL the last time; null where it never was one, or nobody told how. */
export function handedOverBy(events: readonly TimelineEvent[]): HandedOver | null {
  const step = stepsOf(events).findLast(({ to }) => to === "mql");
  if (step?.event.type !== "qualified") return null;
  const { by, version = null, points = null, rules = [] } = step.event.data;
  return { by, at: step.at, version, points, rules };
}
