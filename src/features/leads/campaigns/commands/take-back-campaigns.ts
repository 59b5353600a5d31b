import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { lockCampaigns } from "../queries.ts";
import { isSameCampaign } from "../rules.ts";
import { type CampaignsTakenBack, campaignChange, spendChange } from "../schema.ts";
import { writeCampaign } from "./write-campaign.ts";

type Outcome = keyof CampaignsTakenBack;
type Kept = { readonly key: string; readonly before: unknown };

/**
 * Takes back what an import did to campaigns and their spend, after its leads: what somebody changed since stays, and so does a
 * campaign that others use by now.
 */
export async function takeBackCampaigns(tx: Transaction, proof: Proof, importId: string): Promise<CampaignsTakenBack> {
  const where = { workspaceId: proof.actor.workspaceId, importId, subject: { in: ["campaign", "spend"] } };
  const changes = await tx.read.importChange.findMany({ where });
  const outcomes: Outcome[] = [];
  for (const change of changes) if (change.subject === "spend") outcomes.push(await takeBackSpend(tx, proof, change));
  const campaigns = changes.filter(({ subject }) => subject === "campaign");
  outcomes.push(...(await takeBackEach(tx, proof, campaigns)));
  await tx.write(proof).importChange.deleteMany({ where });
  const count = (sought: Outcome) => outcomes.filter((outcome) => outcome === sought).length;
  return { removed: count("removed"), restored: count("restored"), kept: count("kept") };
}

async function takeBackSpend(tx: Transaction, proof: Proof, { key, before: kept }: Kept): Promise<Outcome> {
  const { before, after } = spendChange.parse(kept);
  const [campaignId = "", month = ""] = key.split(" ");
  const asLeft = { workspaceId: proof.actor.workspaceId, campaignId, month: new Date(month), ...after };
  const writes = tx.write(proof).campaignSpend;
  const { count } = before
    ? await writes.updateMany({ where: asLeft, data: before })
    : await writes.deleteMany({ where: asLeft });
  if (count === 0) return "kept";
  return before ? "restored" : "removed";
}

async function takeBackEach(tx: Transaction, proof: Proof, changes: readonly Kept[]): Promise<Outcome[]> {
  const ids = changes.map(({ key }) => key);
  const stored = await lockCampaigns(tx.read, proof.actor.workspaceId, { ids });
  const outcomes: Outcome[] = [];
  for (const { id, nameKey: _key, revision: _, ...campaign } of stored) {
    const kept = changes.find(({ key }) => key === id)?.before ?? null;
    // Made for its name alone, when leads or spend came by it.
    const { before, after } = kept === null ? { before: null, after: campaign } : campaignChange.parse(kept);
    if (!isSameCampaign(after, campaign)) outcomes.push("kept");
    else if (before === null) outcomes.push((await removeUnused(tx, proof, id)) ? "removed" : "kept");
    else {
      await writeCampaign(tx, proof, id, before);
      outcomes.push("restored");
    }
  }
  return outcomes;
}

async function removeUnused(tx: Transaction, proof: Proof, id: string): Promise<boolean> {
  const { workspaceId } = proof.actor;
  const { count } = await tx
    .write(proof)
    .campaign.deleteMany({ where: { workspaceId, id, leads: { none: {} }, spend: { none: {} } } });
  return count > 0;
}
