import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { growingId } from "#platform/growing-id.ts";
import { lockCampaigns } from "../queries.ts";
import { campaignKey, decideCampaign } from "../rules.ts";
import type { Campaign, CampaignDraft, LandedDraft } from "../schema.ts";
import { keepChanges } from "./keep-changes.ts";
import { dated, writeCampaign } from "./write-campaign.ts";

/**
 * Makes campaigns, or changes those of the same name, one draft after the other, for an import. What became of each is answered
 * in their order.
 */
export async function landCampaigns(
  tx: Transaction,
  proof: Proof,
  drafts: readonly CampaignDraft[],
  { importId, now }: { readonly importId: string; readonly now: Date },
): Promise<readonly LandedDraft[]> {
  const { workspaceId } = proof.actor;
  const keys = [...new Set(drafts.map(({ name }) => campaignKey(name)))];
  const stored = await lockCampaigns(tx.read, workspaceId, { keys });
  const before = new Map(stored.map(({ id, nameKey, revision: _, ...campaign }) => [nameKey, { id, campaign }]));
  const after = new Map<string, { id: string; campaign: Campaign }>(before);
  const landed = drafts.map((draft): LandedDraft => {
    const key = campaignKey(draft.name);
    const known = after.get(key);
    const decision = decideCampaign(known?.campaign ?? null, draft);
    if (decision === "unchanged") return { outcome: decision };
    if (decision === "ends_first") return { outcome: "refused", reason: "It would end before it starts." };
    after.set(key, { id: known?.id ?? growingId(), campaign: decision });
    return { outcome: known ? "updated" : "created" };
  });

  const written = [...after].filter(([key, one]) => one !== before.get(key));
  const made = written.filter(([key]) => !before.has(key));
  await tx.write(proof).campaign.createMany({
    data: made.map(([nameKey, { id, campaign }]) => ({ workspaceId, id, nameKey, createdAt: now, ...dated(campaign) })),
  });
  for (const [key, { id, campaign }] of written) if (before.has(key)) await writeCampaign(tx, proof, id, campaign);
  const changes = written.map(([key, { id, campaign }]) => {
    return { key: id, before: before.get(key)?.campaign ?? null, after: campaign };
  });
  await keepChanges(tx, proof, importId, "campaign", changes);
  return landed;
}
