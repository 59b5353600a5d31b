import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { campaignKey } from "../rules.ts";
import type { Campaign } from "../schema.ts";

/** Writes a campaign as it is to be over how it is. */
export async function writeCampaign(tx: Transaction, proof: Proof, id: string, campaign: Campaign): Promise<void> {
  await tx.write(proof).campaign.update({
    where: { workspaceId_id: { workspaceId: proof.actor.workspaceId, id } },
    data: { ...dated(campaign), nameKey: campaignKey(campaign.name), revision: { increment: 1 } },
    select: { id: true },
  });
}

/** A campaign as the table has it, where days are dates. */
export function dated({ startsOn, endsOn, ...campaign }: Campaign) {
  return { ...campaign, startsOn: startsOn && new Date(startsOn), endsOn: endsOn && new Date(endsOn) };
}
