import { randomUUIDv7 } from "node:crypto";
import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Identity } from "../../schema.ts";
import { keptWith } from "../rules/lookups.ts";
import type { Told } from "../rules/sender.ts";
import { keptTold } from "../schema.ts";

/**
 * Keeps a message until its lead is known, with what was told of it before. Whoever tells of the same lead, or brings it in, has
 * waited for whoever landed it: intake locks the name.
 */
export async function keepForLookup(
  tx: Transaction,
  proof: Proof,
  hookId: string,
  { system: sourceSystem, externalId }: Identity,
  message: Told,
  now: Date,
): Promise<void> {
  const { workspaceId } = proof.actor;
  const where = { workspaceId_sourceSystem_externalId: { workspaceId, sourceSystem, externalId } };
  const found = await tx.read.hookLookup.findUnique({ where, select: { told: true } });
  const told = { ...keptWith(found && keptTold.parse(found.told), message) };
  await tx.write(proof).hookLookup.upsert({
    where,
    create: { workspaceId, id: randomUUIDv7(), hookId, sourceSystem, externalId, told, firstAt: now, lastAt: now },
    update: { hookId, told, times: { increment: 1 }, lastAt: now },
    select: { id: true },
  });
}
