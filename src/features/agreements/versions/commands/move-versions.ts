import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { LockedVersion } from "../queries/stored-version.ts";
import type { Move } from "../rules/moves.ts";
import type { VersionState } from "../schema/version.ts";

/** By whom and why a version was closed. */
type ClosedBy = { readonly closedById?: string; readonly reason?: string };

/** Moves versions of an agreement that the open transaction is alone with, one after the other. */
export async function moveVersions(
  tx: Transaction,
  proof: Proof,
  agreementId: string,
  moves: readonly Move[],
  now: Date,
  closedBy: ClosedBy = {},
): Promise<void> {
  const { workspaceId } = proof.actor;
  for (const { number, from, to } of moves) {
    const { count } = await tx.write(proof).agreementVersion.updateMany({
      where: { workspaceId, agreementId, number, state: from },
      data: { state: to, [momentOf(to)]: now, ...closedBy },
    });
    if (count !== 1) throw new Error("a version that is locked was moved by somebody else");
  }
}

function momentOf(state: VersionState): "agreedAt" | "tookForceAt" | "closedAt" {
  if (state === "agreed") return "agreedAt";
  return state === "in_force" ? "tookForceAt" : "closedAt";
}

/** A version as its facts name it. */
export function named({ agreementId, content }: Pick<LockedVersion, "agreementId" | "content">) {
  const { kind, title, number } = content;
  return { agreementId, kind, title, number };
}
