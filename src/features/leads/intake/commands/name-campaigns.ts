import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { growingId } from "#platform/growing-id.ts";
import { campaignKey } from "../rules/keys.ts";

type By = { readonly importId: string | null; readonly now: Date };

/** The ids of campaigns by the keys of their names; what isn't known yet is made, and remembered with the import that names it. */
export async function nameCampaigns(tx: Transaction, proof: Proof, names: readonly string[], { importId, now }: By) {
  const { workspaceId } = proof.actor;
  const wished = new Map(names.map((name) => [campaignKey(name), name.trim()]));
  if (wished.size === 0) return new Map<string, string>();
  const find = () =>
    tx.read.campaign.findMany({
      where: { workspaceId, nameKey: { in: [...wished.keys()] } },
      select: { id: true, nameKey: true },
    });
  const known = new Set((await find()).map(({ nameKey }) => nameKey));
  const missing = [...wished].filter(([nameKey]) => !known.has(nameKey));
  if (missing.length > 0) {
    const made = missing.map(([nameKey, name]) => ({ workspaceId, id: growingId(), name, nameKey, createdAt: now }));
    // Somebody may make the same one meanwhile; then it is theirs.
    await tx.write(proof).campaign.createMany({ data: made, skipDuplicates: true });
  }
  const campaigns = await find();
  const ours = missing.length === 0 ? [] : campaigns.filter(({ nameKey }) => !known.has(nameKey));
  if (importId && ours.length > 0) {
    await tx.write(proof).importChange.createMany({
      data: ours.map(({ id }) => ({ workspaceId, importId, subject: "campaign", key: id })),
      skipDuplicates: true,
    });
  }
  return new Map(campaigns.map(({ id, nameKey }) => [nameKey, id]));
}
