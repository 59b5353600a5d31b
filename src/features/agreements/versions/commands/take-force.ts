import type { Service } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { todayIn } from "../../../workspace/queries.ts";
import { clauseContent } from "../../schema.ts";
import { versionPolicy } from "../policy.ts";
import { findStanding } from "../queries/find-standing.ts";
import { isAltered } from "../queries/kept-content.ts";
import { type LockedVersion, lockVersion } from "../queries/stored-version.ts";
import { movesOnItsDay } from "../rules/moves.ts";
import type { VersionFact } from "../schema/facts.ts";
import { bringIntoForce } from "./bring-into-force.ts";
import { moveVersions, named } from "./move-versions.ts";

/**
 * A round of the worker through one workspace: brings into force what both have signed and whose day has come, and ends what
 * was to hold until yesterday. However many workers make it at once, each happens once. What no longer says what was signed
 * doesn't take force.
 */
export async function takeForce(workspaceId: string, now: Date): Promise<void> {
  const service: Service = { kind: "service", workspaceId, name: "The calendar" };
  const proof = authorize(service, versionPolicy.keepDays, undefined);
  const due = await inTransaction(service, async (tx) =>
    listDue(tx, workspaceId, await todayIn(tx.read, workspaceId, now)),
  );
  for (const one of due) {
    await inTransaction(service, (tx) => move(tx, proof, workspaceId, one, now)).catch((error) => {
      // Nobody has signed what no version can say. The others have their day all the same.
      if (!isAltered(error)) throw error;
    });
  }
}

async function move(tx: Transaction, proof: Proof, workspaceId: string, one: Due, now: Date) {
  const version = await lockVersion(tx.read, workspaceId, one);
  if (version?.state !== one.state) return;
  if (version.state === "in_force") return end(tx, proof, version, now);
  // Changed past us since both have signed it: nobody has signed that. Verifying says so.
  if (version.computedHash !== version.contentHash) return;
  const choice = await findChoice(tx, workspaceId, version);
  const { versions } = await findStanding(tx.read, workspaceId, version.agreementId);
  await bringIntoForce(tx, proof, version, movesOnItsDay(versions, version.number), choice, now);
}

async function end(tx: Transaction, proof: Proof, version: LockedVersion, now: Date) {
  const { agreementId, number } = version;
  await moveVersions(tx, proof, agreementId, [{ number, from: "in_force", to: "ended" }], now);
  const fact: VersionFact = { type: "agreement.ended", payload: named(version) };
  await recordFact(tx, proof, fact, now);
}

type Due = { readonly agreementId: string; readonly number: number; readonly state: "agreed" | "in_force" };

/** Those whose day has come before those whose last day is over: the newer supersedes, and only what nothing follows ends. */
function listDue(tx: Transaction, workspaceId: string, today: string): Promise<Due[]> {
  return tx.read.$queryRaw<Due[]>`
    SELECT agreement_id::text AS "agreementId", number, state FROM agreement_version
    WHERE workspace_id = ${workspaceId}::uuid
      AND (state = 'agreed' AND effective_on <= ${today}::date OR state = 'in_force' AND ends_on < ${today}::date)
    ORDER BY state, agreement_id`;
}

/** What the second signer chose; the first one has nothing to choose. */
async function findChoice(tx: Transaction, workspaceId: string, { agreementId, number }: LockedVersion) {
  const signatures = await tx.read.signature.findMany({
    where: { workspaceId, agreementId, number },
    select: { choice: true },
  });
  return clauseContent.parse(signatures.find(({ choice }) => choice !== null)?.choice ?? null);
}
