import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { LockedVersion } from "../queries/stored-version.ts";
import type { VersionState } from "../schema.ts";

type Becomes = {
  readonly state: VersionState;
  readonly agreedAt?: Date;
  readonly tookForceAt?: Date;
  readonly closedAt?: Date;
  readonly closedById?: string;
  readonly reason?: string;
};

/** Moves a version that the open transaction is alone with on from the state in which it was decided about. */
export async function moveVersion(
  tx: Transaction,
  proof: Proof,
  { agreementId, number }: Pick<LockedVersion, "agreementId" | "number">,
  from: VersionState,
  becomes: Becomes,
): Promise<void> {
  const { workspaceId } = proof.actor;
  const { count } = await tx.write(proof).agreementVersion.updateMany({
    where: { workspaceId, agreementId, number, state: from },
    data: becomes,
  });
  if (count !== 1) throw new Error("a version that is locked was moved by somebody else");
}

/** A version as its facts name it. */
export function named({ agreementId, number, kind, content: { title } }: LockedVersion) {
  return { agreementId, kind, title, number };
}
