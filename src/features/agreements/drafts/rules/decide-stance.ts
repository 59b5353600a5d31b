import type { Stance } from "../schema/draft.ts";
import type { StoredClause } from "./stored-clause.ts";

/**
 * What becomes of a team's word on a clause.
 * - `clause_removed`: the clause was taken out.
 * - `clause_changed`: it was worded anew since they read it.
 * - `unchanged`: they had said so already; a repeated tap is a success.
 * - `taken`: goes on.
 */
export function decideStance(
  clause: Pick<StoredClause, "revision" | "removedAt">,
  current: Stance,
  wish: { readonly stance: Stance; readonly revision: number },
): "clause_removed" | "clause_changed" | "unchanged" | "taken" {
  if (clause.removedAt) return "clause_removed";
  if (clause.revision !== wish.revision) return "clause_changed";
  return current === wish.stance ? "unchanged" : "taken";
}
