import type { Stage } from "../../schema.ts";
import type { EventType } from "../schema.ts";

type Move = {
  readonly to: Stage;
  /** Where a lead stands when somebody may record this. */
  readonly from: readonly Stage[];
  /** Where else it moves a lead whose history comes with gaps: nobody takes a customer back, nor a lead back along the way. */
  readonly alsoFrom: readonly Stage[];
};

/** Where each event takes a lead; null for those that happen at any stage and move nothing. */
export const moves: Readonly<Record<EventType, Move | null>> = {
  received: { to: "inquiry", from: [], alsoFrom: [] },
  qualified: { to: "mql", from: ["inquiry", "recycled"], alsoFrom: ["disqualified", "lost"] },
  accepted: { to: "sal", from: ["mql"], alsoFrom: ["inquiry", "recycled", "disqualified", "lost"] },
  opportunity_opened: { to: "sql", from: ["mql", "sal"], alsoFrom: ["inquiry", "recycled", "disqualified", "lost"] },
  won: { to: "won", from: ["mql", "sal", "sql"], alsoFrom: ["inquiry", "recycled", "disqualified", "lost"] },
  lost: { to: "lost", from: ["mql", "sal", "sql"], alsoFrom: ["inquiry", "recycled", "disqualified"] },
  churned: {
    to: "churned",
    from: ["won"],
    alsoFrom: ["inquiry", "mql", "sal", "sql", "lost", "disqualified", "recycled"],
  },
  disqualified: { to: "disqualified", from: ["inquiry", "mql", "sal", "sql", "recycled"], alsoFrom: ["lost"] },
  recycled: { to: "recycled", from: ["mql", "sal", "sql", "disqualified", "lost"], alsoFrom: ["inquiry"] },
  touch: null,
  note: null,
  assigned: null,
  source_touched: null,
  corrected: null,
};

/** Whether somebody may record this of a lead that stands at a stage; null is before its first event. */
export function canFollow(type: EventType, stage: Stage | null): boolean {
  const move = moves[type];
  if (move === null) return true;
  return stage === null ? type === "received" : move.from.includes(stage);
}

/** Where an event of the history takes a lead that stands at a stage; null where it changes no stage. */
export function destination(type: EventType, stage: Stage | null): Stage | null {
  const move = moves[type];
  if (move === null) return null;
  return stage === null || move.from.includes(stage) || move.alsoFrom.includes(stage) ? move.to : null;
}

const way: readonly Stage[] = ["inquiry", "mql", "sal", "sql", "won", "churned"];

/** The stages that a lead must have passed on its way between two; a way out needs no more than that it came in. */
export function between(from: Stage | null, to: Stage): readonly Stage[] {
  // Who was out and comes back begins behind the inquiry, which happens once.
  const start = from === null ? 0 : Math.max(way.indexOf(from), 0) + 1;
  const end = way.includes(to) ? way.indexOf(to) : 1;
  return way.slice(start, end);
}
