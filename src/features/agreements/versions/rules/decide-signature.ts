import type { Team } from "#platform/actor.ts";
import type { Day } from "#platform/day.ts";
import type { VersionState } from "../schema/version.ts";
import { type NotProposed, noLongerProposed } from "./no-longer-proposed.ts";

/** A version as the decision sees it; hashes in hex. */
export type SignableVersion = {
  readonly state: VersionState;
  readonly contentHash: string;
  /** Of the content as it is kept now: another one means that it was changed behind everybody's back. */
  readonly computedHash: string;
  readonly effectiveOn: Day | null;
  readonly endsOn: Day | null;
  readonly signatures: readonly { readonly team: Team; readonly memberId: string }[];
};

export type SignatureWish = { readonly memberId: string; readonly team: Team; readonly contentHash: string };

export type SignatureDecision =
  | NotProposed
  | "wrong_hash"
  | "version_altered"
  | "already_signed"
  | "other_team_signed_by_you"
  | "repeated"
  | "recorded"
  | "agreed"
  | "takes_force";

/**
 * What becomes of a head's wish to sign for their team, on a day of the workspace.
 * - `repeated`: they have signed this already; a repeated submit is a success, whatever became of the version since.
 * - a refusal: it lies before nobody any longer, or it isn't the text they read, or somebody has signed for their team, or they
 *   themself for the other one, or its last day is over.
 * - `recorded`: the other team's signature is still missing.
 * - `agreed`: both have signed, and its day is to come.
 * - `takes_force`: both have signed, and it holds from now on.
 */
export function decideSignature(version: SignableVersion, wish: SignatureWish, today: Day): SignatureDecision {
  const { state, contentHash, computedHash, effectiveOn, endsOn, signatures } = version;
  const mine = signatures.find(({ memberId }) => memberId === wish.memberId);
  if (wish.contentHash !== contentHash) return noLongerProposed(state) ?? "wrong_hash";
  if (mine?.team === wish.team) return "repeated";
  const closed = noLongerProposed(state);
  if (closed) return closed;
  if (mine) return "other_team_signed_by_you";
  if (signatures.some(({ team }) => team === wish.team)) return "already_signed";
  if (computedHash !== contentHash) return "version_altered";
  if (endsOn !== null && endsOn < today) return "version_over";
  if (signatures.length === 0) return "recorded";
  return effectiveOn === null || effectiveOn <= today ? "takes_force" : "agreed";
}
