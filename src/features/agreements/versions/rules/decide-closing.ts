import type { Team } from "#platform/actor.ts";
import type { VersionState } from "../schema/version.ts";
import { type NotProposed, noLongerProposed } from "./no-longer-proposed.ts";

export type Closing = "declined" | "withdrawn";

export type ClosingDecision = NotProposed | "yours_to_withdraw" | "theirs_to_withdraw" | "repeated" | "closed";

/**
 * What becomes of a head's wish to end a proposal: the side that proposed it withdraws it, the other one declines it. `repeated`:
 * it was ended so already, by whoever sends it again.
 */
export function decideClosing(
  version: { readonly state: VersionState; readonly proposedFor: Team; readonly closedById: string | null },
  closing: Closing,
  by: { readonly memberId: string; readonly team: Team },
): ClosingDecision {
  if (version.state === closing && version.closedById === by.memberId) return "repeated";
  const closed = noLongerProposed(version.state);
  if (closed) return closed;
  const isOwn = version.proposedFor === by.team;
  if (closing === "declined" && isOwn) return "yours_to_withdraw";
  if (closing === "withdrawn" && !isOwn) return "theirs_to_withdraw";
  return "closed";
}
