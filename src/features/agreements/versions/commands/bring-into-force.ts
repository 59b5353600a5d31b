import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import type { ClauseContent } from "../../schema.ts";
import type { LockedVersion } from "../queries/stored-version.ts";
import type { Move } from "../rules/moves.ts";
import type { VersionFact } from "../schema/facts.ts";
import { moveVersions, named } from "./move-versions.ts";

/** Carries out the moves by which a version that the open transaction is alone with takes force, and tells of it. */
export async function bringIntoForce(
  tx: Transaction,
  proof: Proof,
  version: LockedVersion,
  moves: readonly Move[],
  choice: ClauseContent | null,
  now: Date,
): Promise<void> {
  await moveVersions(tx, proof, version.agreementId, moves, now);
  const supersedes = moves.find(({ to }) => to === "superseded")?.number ?? null;
  const fact: VersionFact = { type: "agreement.took_force", payload: { ...named(version), supersedes, choice } };
  await recordFact(tx, proof, fact, now);
}
