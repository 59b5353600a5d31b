import type { DecideSuggestionInput } from "../schema/changes.ts";
import type { SuggestionOutcome } from "../schema/thread.ts";
import type { StoredClause } from "./stored-clause.ts";

/**
 * What becomes of a head's word on a suggestion, or of its writer's wish to take it back.
 * - `unchanged`: it was decided so already; a repeated tap is a success.
 * - `suggestion_decided`: somebody decided it otherwise meanwhile.
 * - `clause_changed`: the clause beside which it was seen has another wording by now, which accepting would overwrite unread.
 * - `decided`: goes on.
 */
export function decideOnSuggestion(
  clause: Pick<StoredClause, "revision">,
  current: SuggestionOutcome | null,
  { outcome, revision }: Pick<DecideSuggestionInput, "outcome" | "revision">,
): "unchanged" | "suggestion_decided" | "clause_changed" | "decided" {
  if (current !== null) return current === outcome ? "unchanged" : "suggestion_decided";
  return outcome === "accepted" && clause.revision !== revision ? "clause_changed" : "decided";
}
