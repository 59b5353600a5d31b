import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { growingId } from "#platform/growing-id.ts";
import { campaignKey } from "../rules.ts";

type By = { readonly importId: string | null; readonly now: Date };

/** The ids of campaigns by the keys of their names; what isn't known yet is made, and remembered with the import that names it. */
export async function requireCampaigns(
  tx: Transaction,
  proof: Proof,
  names: readonly string[],
  { importId, now }: By,
): Promise<ReadonlyMap<string, string>> {
  const { workspaceId } = proof.actor;
  const wished = new Map(names.map((name) => [campaignKey(name), name.trim()]));
  wished.delete("");
  if (wished.size === 0) return new Map();
  const find = () =>
    tx.read.campaign.findMany({
      where: { workspaceId, nameKey: { in: [...wished.keys()] } },
      select: { id: true, nameKey: true },
    });
  const before = await find();
  const known = new Set(before.map(({ nameKey }) => nameKey));
  const missing = [...wished].filter(([nameKey]) => !known.has(nameKey));
  if (missing.length === 0) return byKey(before);
  // In one order, so that two who make the same ones wait for each other and never in a ring; then they are the other's.
  const inOrder = missing.toSorted(([one], [other]) => (one < other ? -1 : 1));
  const made = inOrder.map(([nameKey, name]) => ({ workspaceId, id: growingId(), name, nameKey, createdAt: now }));
  await tx.write(proof).campaign.createMany({ data: made, skipDuplicates: true });
  const campaigns = await find();
  const ours = made.filter(({ id }) => campaigns.some((campaign) => campaign.id === id));
  if (importId && ours.length > 0) {
    await tx.write(proof).importChange.createMany({
      data: ours.map(({ id }) => ({ workspaceId, importId, subject: "campaign", key: id })),
      skipDuplicates: true,
    });
  }
  return byKey(campaigns);
}

function byKey(campaigns: readonly { readonly id: string; readonly nameKey: string }[]): ReadonlyMap<string, string> {
  return new Map(campaigns.map(({ id, nameKey }) => [nameKey, id]));
}
