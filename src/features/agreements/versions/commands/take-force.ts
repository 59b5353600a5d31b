import type { Service } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { todayIn } from "../../../workspace/queries.ts";
import { clauseContent } from "../../schema.ts";
import { versionPolicy } from "../policy.ts";
import { type LockedVersion, lockVersion } from "../queries/stored-version.ts";
import type { VersionFact } from "../schema.ts";
import { bringIntoForce } from "./bring-into-force.ts";
import { moveVersion, named } from "./move-version.ts";

/**
 * A round of the worker through one workspace: brings into force what both have signed and whose day has come, and ends what
 * was to hold until yesterday. However many workers make it at once, each happens once.
 */
export async function takeForce(workspaceId: string, now: Date): Promise<void> {
  const service: Service = { kind: "service", workspaceId, name: "The calendar" };
  const proof = authorize(service, versionPolicy.keepDays, undefined);
  const due = await inTransaction(service, async (tx) =>
    listDue(tx, workspaceId, await todayIn(tx.read, workspaceId, now)),
  );
  for (const one of due) {
    await inTransaction(service, async (tx) => {
      const version = await lockVersion(tx.read, workspaceId, one);
      if (version?.state !== one.state) return;
      if (version.state === "in_force") return end(tx, proof, version, now);
      const choice = await findChoice(tx, workspaceId, version);
      await bringIntoForce(tx, proof, version, choice, now);
    });
  }
}

async function end(tx: Transaction, proof: Proof, version: LockedVersion, now: Date) {
  await moveVersion(tx, proof, version, "in_force", { state: "ended", closedAt: now });
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

/** What the second signer chose. */
async function findChoice(tx: Transaction, workspaceId: string, { agreementId, number }: LockedVersion) {
  const last = await tx.read.signature.findFirst({
    where: { workspaceId, agreementId, number },
    orderBy: { signedAt: "desc" },
    select: { choice: true },
  });
  return clauseContent.parse(last?.choice ?? null);
}
