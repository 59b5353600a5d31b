import type { Stage } from "../../schema.ts";
import { enters, type Step } from "./steps.ts";

/** A stage of a lead's way, for a picture of how it got where it stands. */
export type Milestone = {
  readonly stage: Stage;
  readonly state: "reached" | "now" | "ahead";
  /** When it entered it last; null where it didn't, or nobody knows when. */
  readonly at: Date | null;
};

const way: readonly Stage[] = ["inquiry", "mql", "sal", "sql", "won"];

/** The way from inquiry to won as far as a lead came, and what lies ahead; who is out stands at the end, with nothing ahead. */
export function pathOf(steps: readonly Step[]): Milestone[] {
  const now = steps.at(-1)?.to ?? "inquiry";
  const place = way.indexOf(now);
  const milestones = way.map((stage, index): Milestone => {
    const entry = steps.findLast((step) => enters(step, stage));
    const isReached = place === -1 ? entry !== undefined : index <= place;
    const at = isReached && entry?.to === stage ? entry.at : null;
    if (stage === now) return { stage, at, state: "now" };
    return { stage, at, state: isReached ? "reached" : "ahead" };
  });
  if (place !== -1) return milestones;
  return [
    ...milestones.filter(({ state }) => state !== "ahead"),
    { stage: now, at: steps.at(-1)?.at ?? null, state: "now" },
  ];
}
