import type { Stage } from "../../schema.ts";
import type { RecordableType } from "../schema.ts";
import { canFollow } from "./moves.ts";

/** What may be decided of a lead, the way forward first. */
const decisions = [
  "qualified",
  "accepted",
  "opportunity_opened",
  "won",
  "lost",
  "recycled",
  "disqualified",
  "churned",
] as const satisfies readonly RecordableType[];
export type Decision = (typeof decisions)[number];

/** On the button, and what becomes of the lead by it. */
export const decisionsInWords: Readonly<Record<Decision, { readonly label: string; readonly says: string }>> = {
  qualified: { label: "Hand over to Sales", says: "It becomes an MQL, and it is Sales' turn." },
  accepted: { label: "Accept", says: "Sales takes it on." },
  opportunity_opened: { label: "Open an opportunity", says: "They want something that has a value and a date." },
  won: { label: "Won", says: "They became a customer." },
  lost: { label: "Lost", says: "The opportunity came to nothing. It may go back to Marketing later." },
  recycled: { label: "Back to Marketing", says: "Not now. Marketing keeps in touch, and it may qualify again." },
  disqualified: { label: "Disqualify", says: "Not worthwhile. It can go back to Marketing later." },
  churned: { label: "They left", says: "They are a customer no longer." },
};

/** What both sides agreed on for decisions: why one may be taken, and what has to be so before it. */
export type Agreed = {
  readonly reasons: { readonly [Type in Decision]?: readonly string[] };
  readonly checks: { readonly [Type in Decision]?: readonly string[] };
};

export const nothingAgreed: Agreed = { reasons: {}, checks: {} };

/** Whether a decision takes a lead forward on its way. */
export function isForward(decision: Decision): boolean {
  return ["qualified", "accepted", "opportunity_opened", "won"].includes(decision);
}

/** The decisions that are open to a lead that stands at a stage. */
export function decisionsAt(stage: Stage): Decision[] {
  return decisions.filter((type) => canFollow(type, stage));
}
