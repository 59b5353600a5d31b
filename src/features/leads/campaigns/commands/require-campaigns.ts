import { randomUUIDv7 } from "node:crypto";
import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { campaignKey } from "../rules.ts";

/** The ids of the campaigns of these names, by `campaignKey`. Those that nobody has heard of yet are made. */
export async function requireCampaigns(
  tx: Transaction,
  proof: Proof,
  names: Iterable<string>,
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const { workspaceId } = proof.actor;
  const named = new Map([...names].map((name) => [campaignKey(name), name.trim()] as const));
  named.delete("");
  if (named.size === 0) return new Map();
  // In one order, so that two who make the same ones wait for each other and never in a ring.
  const data = [...named]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([nameKey, name]) => ({ workspaceId, id: randomUUIDv7(), name, nameKey, createdAt: now }));
  await tx.write(proof).campaign.createMany({ data, skipDuplicates: true });
  const found = await tx.read.campaign.findMany({
    where: { workspaceId, nameKey: { in: [...named.keys()] } },
    select: { id: true, nameKey: true },
  });
  return new Map(found.map(({ id, nameKey }) => [nameKey, id]));
}
