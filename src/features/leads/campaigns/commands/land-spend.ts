import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { dayOf } from "#platform/day.ts";
import { campaignKey } from "../rules.ts";
import type { LandedDraft, SpendDraft } from "../schema.ts";
import { keepChanges } from "./keep-changes.ts";
import { requireCampaigns } from "./require-campaigns.ts";

/**
 * Sets what campaigns cost in months; a campaign that isn't known yet is made. Of several drafts for one month the last counts, so
 * that bringing them again changes nothing. What became of each is in their order.
 */
export async function landSpend(
  tx: Transaction,
  proof: Proof,
  drafts: readonly SpendDraft[],
  by: { readonly importId: string; readonly now: Date },
): Promise<readonly LandedDraft[]> {
  const { workspaceId } = proof.actor;
  const ids = await requireCampaigns(
    tx,
    proof,
    drafts.map(({ campaign }) => campaign),
    by,
  );
  const campaignIds = [...ids.values()];
  const rows = await tx.read.campaignSpend.findMany({ where: { workspaceId, campaignId: { in: campaignIds } } });
  const before = new Map(
    rows.map(({ campaignId, month, amountMinor }) => [spendKey(campaignId, dayOf(month)), Number(amountMinor)]),
  );
  const after = new Map(before);
  const landed = drafts.map(({ campaign, month, amountMinor }): LandedDraft => {
    const campaignId = ids.get(campaignKey(campaign));
    if (campaignId === undefined) return { outcome: "refused", reason: "The campaign has no name." };
    const key = spendKey(campaignId, month);
    const known = after.get(key);
    if (known === amountMinor) return { outcome: "unchanged" };
    after.set(key, amountMinor);
    return { outcome: known === undefined ? "created" : "updated" };
  });

  const written = [...after].filter(([key, amountMinor]) => amountMinor !== before.get(key));
  await write(tx, proof, written);
  const changed = written.map(([key, amountMinor]) => {
    const known = before.get(key);
    return { key, before: known === undefined ? null : { amountMinor: known }, after: { amountMinor } };
  });
  await keepChanges(tx, proof, by.importId, "spend", changed);
  return landed;
}

async function write(tx: Transaction, proof: Proof, amounts: readonly (readonly [key: string, amountMinor: number])[]) {
  if (amounts.length === 0) return;
  const rows = amounts.map(([key, amountMinor]) => {
    const [campaign_id, month] = key.split(" ");
    return { campaign_id, month, amount_minor: amountMinor };
  });
  // In one order, so that two who bring the same months wait for each other and never in a ring.
  await tx.write(proof).$executeRaw`
    INSERT INTO campaign_spend (workspace_id, campaign_id, month, amount_minor)
    SELECT ${proof.actor.workspaceId}::uuid, campaign_id, month, amount_minor
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS t (campaign_id uuid, month date, amount_minor bigint)
    ORDER BY campaign_id, month
    ON CONFLICT (workspace_id, campaign_id, month) DO UPDATE SET amount_minor = excluded.amount_minor`;
}

function spendKey(campaignId: string, month: string): string {
  return `${campaignId} ${month}`;
}
