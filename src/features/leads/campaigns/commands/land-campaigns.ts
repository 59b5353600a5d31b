import { randomUUIDv7 } from "node:crypto";
import type { Proof } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { dayOf } from "#platform/day.ts";
import { campaignKey, decideCampaign } from "../rules.ts";
import type { Campaign, CampaignChange, CampaignDraft, LandedDraft } from "../schema.ts";

/** Makes campaigns, or changes those of the same name, one draft after the other; what became of each is in their order. */
export async function landCampaigns(
  tx: Transaction,
  proof: Proof,
  drafts: readonly CampaignDraft[],
  now: Date,
): Promise<{ readonly landed: readonly LandedDraft[]; readonly changed: readonly CampaignChange[] }> {
  const { workspaceId } = proof.actor;
  const keys = [...new Set(drafts.map(({ name }) => campaignKey(name)))];
  const before = await campaignsNamed(tx.read, workspaceId, keys);
  const after = new Map(before);
  const landed = drafts.map((draft): LandedDraft => {
    const key = campaignKey(draft.name);
    const known = after.get(key) ?? null;
    const decision = decideCampaign(known, draft);
    if (decision === "unchanged") return { outcome: decision };
    if (decision === "ends_first") return { outcome: "refused", reason: "It would end before it starts." };
    after.set(key, { id: known?.id ?? randomUUIDv7(), ...decision });
    return { outcome: known ? "updated" : "created" };
  });

  const written = [...after].filter(([key, campaign]) => campaign !== before.get(key));
  const writes = tx.write(proof).campaign;
  const made = written.filter(([key]) => !before.has(key));
  await writes.createMany({
    data: made.map(([nameKey, campaign]) => ({ ...columns(campaign), workspaceId, nameKey, createdAt: now })),
  });
  for (const [key, { id, ...campaign }] of written) {
    if (!before.has(key)) continue;
    const data = { ...columns(campaign), revision: { increment: 1 } };
    await writes.update({ where: { workspaceId_id: { workspaceId, id } }, data });
  }
  const changed = written.map(([key, { id, ...campaign }]) => ({
    key: id,
    before: before.get(key) ?? null,
    after: campaign,
  }));
  return { landed, changed };
}

/** The campaigns of these keys, by them, alone with them until the transaction ends. */
async function campaignsNamed(db: Reads, workspaceId: string, keys: string[]): Promise<Map<string, Campaign>> {
  await db.$queryRaw`
    SELECT id FROM campaign WHERE workspace_id = ${workspaceId}::uuid AND name_key = ANY (${keys}::text[])
    ORDER BY name_key FOR NO KEY UPDATE`;
  const rows = await db.campaign.findMany({ where: { workspaceId, nameKey: { in: keys } } });
  return new Map(
    rows.map(({ id, nameKey, name, channel, startsOn, endsOn }) => [
      nameKey,
      { id, name, channel, startsOn: startsOn && dayOf(startsOn), endsOn: endsOn && dayOf(endsOn) },
    ]),
  );
}

function columns<Days extends Pick<Campaign, "startsOn" | "endsOn">>(campaign: Days) {
  const { startsOn, endsOn } = campaign;
  return { ...campaign, startsOn: startsOn && new Date(startsOn), endsOn: endsOn && new Date(endsOn) };
}
