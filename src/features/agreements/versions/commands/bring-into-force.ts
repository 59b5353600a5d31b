import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import type { ClauseContent } from "../../schema.ts";
import type { LockedVersion } from "../queries/stored-version.ts";
import type { VersionFact } from "../schema.ts";
import { moveVersion, named } from "./move-version.ts";

/** Brings an agreed version into force in the open transaction, which is alone with it; the one that was is superseded by it. */
export async function bringIntoForce(
  tx: Transaction,
  proof: Proof,
  version: LockedVersion,
  choice: ClauseContent | null,
  now: Date,
): Promise<void> {
  const { agreementId } = version;
  const before = await tx.read.agreementVersion.findFirst({
    where: { workspaceId: proof.actor.workspaceId, agreementId, state: "in_force" },
    select: { number: true },
  });
  // First, for one at a time is in force.
  if (before) {
    await moveVersion(tx, proof, { agreementId, ...before }, "in_force", { state: "superseded", closedAt: now });
  }
  await moveVersion(tx, proof, version, "agreed", { state: "in_force", tookForceAt: now });
  const payload = { ...named(version), supersedes: before?.number ?? null, choice };
  const fact: VersionFact = { type: "agreement.took_force", payload };
  await recordFact(tx, proof, fact, now);
}
