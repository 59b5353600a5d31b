import type { Actor } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { dayOf } from "#platform/day.ts";
import { minorUnits } from "#platform/minor-units.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { campaignPolicy } from "../policy.ts";
import { answerOf, lockCampaigns } from "../queries.ts";
import { type MonthSpend, spendChanges } from "../rules.ts";
import type { CampaignAnswer, CampaignFact, SetSpendInput } from "../schema.ts";

/**
 * Says what a campaign cost in some months. Refuses `not_found`, `invalid_input` for money below nothing, in another currency than the
 * workspace's or finer than it, and `changed_meanwhile` if the input names a revision and somebody changed the campaign or its spend
 * since; the same again is a success.
 */
export async function setSpend(
  actor: Actor,
  { campaignId, revision, months }: SetSpendInput,
  now: Date,
): Promise<Outcome<CampaignAnswer>> {
  return inTransaction(actor, async (tx) => {
    const { workspaceId } = actor;
    const proof = authorize(actor, campaignPolicy.setSpend, undefined);
    const [campaign] = await lockCampaigns(tx.read, workspaceId, { ids: [campaignId] });
    if (!campaign) return refuse("not_found");
    const { currency } = await tx.read.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
    const { wished, problems } = readMonths(months, currency);
    if (Object.keys(problems).length > 0) return refuse("invalid_input", problems);

    const changes = spendChanges(await knownSpend(tx, workspaceId, campaignId), wished);
    if (changes.length === 0) return answerOf(campaign);
    if (revision !== undefined && revision !== campaign.revision) return refuse("changed_meanwhile");
    for (const { month, to } of changes) await writeMonth(tx, proof, campaignId, { month, minor: to });
    await tx.write(proof).campaign.update({
      where: { workspaceId_id: { workspaceId, id: campaignId } },
      data: { revision: { increment: 1 } },
      select: { id: true },
    });
    const payload = { id: campaignId, name: campaign.name, currency, months: changes };
    const fact: CampaignFact = { type: "campaign.spend_set", payload };
    await recordFact(tx, proof, fact, now);
    return { ...answerOf(campaign), revision: campaign.revision + 1 };
  });
}

/** The months in minor units, or what is wrong with them by their place in the input. */
function readMonths(months: SetSpendInput["months"], currency: string) {
  const wished: MonthSpend[] = [];
  const problems: Record<string, string> = {};
  for (const [index, { month, amount }] of months.entries()) {
    const minor = amount && (amount.currency === currency ? minorUnits(amount) : null);
    if (amount === null || (minor !== null && minor >= 0)) wished.push({ month, minor });
    else problems[`months.${index}.amount`] = `An amount in ${currency} like 1234.50, or nothing.`;
  }
  return { wished, problems };
}

async function knownSpend({ read }: Transaction, workspaceId: string, campaignId: string) {
  const rows = await read.campaignSpend.findMany({ where: { workspaceId, campaignId } });
  return new Map(rows.map(({ month, amountMinor }) => [dayOf(month).slice(0, 7), Number(amountMinor)]));
}

async function writeMonth(tx: Transaction, proof: Proof, campaignId: string, { month, minor }: MonthSpend) {
  const key = { workspaceId: proof.actor.workspaceId, campaignId, month: new Date(`${month}-01`) };
  const { campaignSpend } = tx.write(proof);
  if (minor === null) await campaignSpend.deleteMany({ where: key });
  else {
    await campaignSpend.upsert({
      where: { workspaceId_campaignId_month: key },
      create: { ...key, amountMinor: minor },
      update: { amountMinor: minor },
    });
  }
}
