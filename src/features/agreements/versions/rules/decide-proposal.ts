import type { Day } from "#platform/day.ts";
import type { VersionContent, VersionState } from "../schema/version.ts";
import { canonicalForm } from "./hash.ts";

/** A version with which a proposal is compared. */
export type Comparable = { readonly state: VersionState; readonly content: VersionContent };

export type ProposalDecision =
  | { readonly refused: "nothing_changed" }
  | { readonly refused: "day_over"; readonly fields: Readonly<Record<string, string>> }
  | { readonly repeats: VersionContent }
  | { readonly proposes: VersionContent };

/**
 * What becomes of the wish to propose a draft in which nothing stands in the way: the days that it names aren't over, and it says
 * something else than the version that holds or is about to. `repeats`: just this lies before the heads already.
 */
export function decideProposal(content: VersionContent, versions: readonly Comparable[], today: Day): ProposalDecision {
  const past = (["reviewBy", "endsOn"] as const).filter((name) => (content[name] ?? today) < today);
  if (past.length > 0) {
    const fields = Object.fromEntries(past.map((name) => [name, "This day is over. Choose another one, or none."]));
    return { refused: "day_over", fields };
  }
  const inState = (state: VersionState) => versions.find((version) => version.state === state)?.content ?? null;
  const proposed = inState("proposed");
  if (isSame(content, proposed)) return { repeats: proposed };
  if (isSame(content, inState("agreed") ?? inState("in_force"))) return { refused: "nothing_changed" };
  return { proposes: content };
}

/** Whether two say the same, but for their number. */
function isSame(one: VersionContent, other: VersionContent | null): other is VersionContent {
  return other !== null && canonicalForm({ ...one, number: 0 }) === canonicalForm({ ...other, number: 0 });
}
