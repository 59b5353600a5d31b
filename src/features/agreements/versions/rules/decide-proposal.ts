import type { Day } from "#platform/day.ts";
import type { VersionContent } from "../schema.ts";
import { canonicalForm } from "./hash.ts";

/** Versions that a proposal is compared with; null where there is none. */
export type Standing = {
  readonly proposed: VersionContent | null;
  readonly agreed: VersionContent | null;
  readonly inForce: VersionContent | null;
};

export type ProposalDecision =
  | { readonly refused: "nothing_changed" }
  | { readonly refused: "day_over"; readonly fields: Readonly<Record<string, string>> }
  | { readonly repeats: VersionContent }
  | { readonly proposes: VersionContent };

/**
 * What becomes of the wish to propose a draft, once nothing in it stands in the way: the days in it aren't over, and it says
 * something else than the version that holds or is about to. `repeats`: just this lies before the heads already.
 */
export function decideProposal(content: VersionContent, standing: Standing, today: Day): ProposalDecision {
  const past = (["reviewBy", "endsOn"] as const).filter((name) => (content[name] ?? today) < today);
  if (past.length > 0) {
    const fields = Object.fromEntries(past.map((name) => [name, "This day is over. Choose another one, or none."]));
    return { refused: "day_over", fields };
  }
  if (isSame(content, standing.proposed)) return { repeats: standing.proposed };
  if (isSame(content, standing.agreed ?? standing.inForce)) return { refused: "nothing_changed" };
  return { proposes: content };
}

/** Whether two say the same, but for their number. */
function isSame(one: VersionContent, other: VersionContent | null): other is VersionContent {
  return other !== null && canonicalForm({ ...one, number: 0 }) === canonicalForm({ ...other, number: 0 });
}
