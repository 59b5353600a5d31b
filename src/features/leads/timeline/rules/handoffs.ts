import type { Projection, TimelineEvent } from "../schema.ts";
import { enters, type Placed, type Step } from "./steps.ts";

/** One handover of a lead to Sales. */
export type Handoff = {
  /** When it became an MQL; null where nobody knows. */
  readonly at: Date | null;
  readonly by: Projection["qualifiedBy"];
  /** Of a definition: its version, and the points it gave. */
  readonly version: number | null;
  readonly points: number | null;
  /** The first genuine touch from then on and before the next handoff. */
  readonly firstTouchAt: Date | null;
};

/** The handovers among these steps of a timeline, in their order; whoever is an opportunity was handed over, known or not. */
export function handoffsOf(placed: readonly Placed[], steps: readonly Step[]): Handoff[] {
  const handovers = steps.filter((step) => enters(step, "mql"));
  if (handovers.length === 0) return [];
  const touches = genuineTouches(placed);
  return handovers.map(({ event, to, at }, index) => {
    const isKnown = event.type === "qualified" && to === "mql";
    const next = handovers[index + 1]?.position;
    const answered = touches.find((touch) => isKnown && at && touch >= at && (!next || touch < next));
    const { by, version, points } = isKnown ? event.data : unknownHandoff;
    return {
      at: isKnown ? at : null,
      by,
      version: version ?? null,
      points: points ?? null,
      firstTouchAt: answered ?? null,
    };
  });
}

const unknownHandoff = { by: null, version: null, points: null };

/** When somebody really spoke with the lead, in order: no automatic mail, and nothing inbound that nobody answered. */
export function genuineTouches(placed: readonly Placed[]): Date[] {
  return placed.filter(({ event }) => isGenuineTouch(event)).map(({ position }) => position);
}

/** Whether an event is a touch that counts: a human outbound one, or an answered inbound one. */
export function isGenuineTouch(event: TimelineEvent): boolean {
  if (event.type !== "touch" || event.data.automatic) return false;
  return event.data.direction === "outbound" || event.data.answered;
}
