import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { type Day, dayOf } from "#platform/day.ts";
import { moneyOf } from "#platform/minor-units.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { campaignPolicy } from "./policy.ts";
import { daysOf } from "./rules.ts";
import type { Campaign, CampaignAnswer, CampaignItem, CampaignSpend, MonthRange } from "./schema.ts";

export type StoredCampaign = Campaign & { readonly id: string; readonly nameKey: string; readonly revision: number };

/**
 * All campaigns by name, each with what it cost in a range of months and who first came by it in their days: exactly the leads that
 * the list finds by the same days.
 */
export async function listCampaigns(actor: Actor, range: MonthRange): Promise<CampaignItem[]> {
  authorize(actor, campaignPolicy.read, undefined);
  const { workspaceId } = actor;
  const { from, to } = daysOf(range);
  const rows = await reading(
    actor,
    (db) => db.$queryRaw<ItemRow[]>`
      WITH house AS (
        SELECT currency, ${from}::timestamp AT TIME ZONE time_zone AS since,
          (${to}::date + 1)::timestamp AT TIME ZONE time_zone AS until
        FROM workspace WHERE id = ${workspaceId}::uuid),
      came AS (
        SELECT campaign_id, count(*)::int AS leads, count(*) FILTER (WHERE stage = 'won')::int AS won
        FROM lead, house
        WHERE workspace_id = ${workspaceId}::uuid AND campaign_id IS NOT NULL AND merged_into_id IS NULL
          AND (since IS NULL OR created_at >= since) AND (until IS NULL OR created_at < until)
        GROUP BY campaign_id),
      cost AS (
        SELECT campaign_id, sum(amount_minor)::text AS minor FROM campaign_spend
        WHERE workspace_id = ${workspaceId}::uuid
          AND (${from}::date IS NULL OR month >= ${from}::date) AND (${to}::date IS NULL OR month <= ${to}::date)
        GROUP BY campaign_id)
      SELECT c.id::text, c.name, c.channel, c.starts_on AS "startsOn", c.ends_on AS "endsOn", c.revision, house.currency,
        cost.minor, coalesce(came.leads, 0) AS leads, coalesce(came.won, 0) AS won,
        EXISTS (SELECT FROM lead l WHERE l.workspace_id = c.workspace_id AND l.campaign_id = c.id)
          OR EXISTS (SELECT FROM campaign_spend s WHERE s.workspace_id = c.workspace_id AND s.campaign_id = c.id) AS "isUsed"
      FROM house CROSS JOIN campaign c LEFT JOIN came ON came.campaign_id = c.id LEFT JOIN cost ON cost.campaign_id = c.id
      WHERE c.workspace_id = ${workspaceId}::uuid ORDER BY c.name_key`,
  );
  return rows.map(({ currency, minor, ...row }) => ({
    ...withDays(row),
    spend: minor === null ? null : moneyOf(Number(minor), currency),
  }));
}

type ItemRow = Dated<Omit<CampaignItem, "spend">> & { readonly currency: string; readonly minor: string | null };

/** One campaign with what it cost, month by month. Refuses not_found. */
export async function findCampaign(actor: Actor, campaignId: string): Promise<Outcome<CampaignSpend>> {
  authorize(actor, campaignPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const { currency } = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
    const [found] = await campaignsIn(db, workspaceId, { ids: [campaignId] });
    if (!found) return refuse("not_found");
    const spend = await db.campaignSpend.findMany({ where: { workspaceId, campaignId }, orderBy: { month: "asc" } });
    const months = spend.map(({ month, amountMinor }) => {
      return { month: dayOf(month).slice(0, 7), amount: moneyOf(Number(amountMinor), currency) };
    });
    return { ...answerOf(found), months };
  });
}

/** The first day of which a campaign or a lead is known; null before there is any. */
export async function findFirstDay(actor: Actor): Promise<Day | null> {
  authorize(actor, campaignPolicy.read, undefined);
  const { workspaceId } = actor;
  const [row] = await reading(
    actor,
    (db) => db.$queryRaw<{ first: Date | null }[]>`
      SELECT least((SELECT min(month) FROM campaign_spend WHERE workspace_id = ${workspaceId}::uuid),
        (SELECT min(created_at) FROM lead WHERE workspace_id = ${workspaceId}::uuid)::date) AS first`,
  );
  return row?.first ? dayOf(row.first) : null;
}

/** The campaigns with one of these keys or ids, for a command, which alone decides on them until its transaction ends. */
export async function lockCampaigns(
  db: Reads,
  workspaceId: string,
  { keys = [], ids = [] }: { readonly keys?: readonly string[]; readonly ids?: readonly string[] },
): Promise<StoredCampaign[]> {
  await db.$queryRaw`
    SELECT id FROM campaign WHERE workspace_id = ${workspaceId}::uuid
      AND (name_key = ANY (${[...keys]}::text[]) OR id = ANY (${[...ids]}::uuid[]))
    ORDER BY name_key FOR UPDATE`;
  return campaignsIn(db, workspaceId, { keys, ids });
}

/** A campaign as it is answered. */
export function answerOf({ nameKey: _, ...campaign }: StoredCampaign): CampaignAnswer {
  return campaign;
}

async function campaignsIn(
  db: Reads,
  workspaceId: string,
  { keys = [], ids = [] }: { readonly keys?: readonly string[]; readonly ids?: readonly string[] },
): Promise<StoredCampaign[]> {
  const rows = await db.campaign.findMany({
    where: { workspaceId, OR: [{ nameKey: { in: [...keys] } }, { id: { in: [...ids] } }] },
    select: { id: true, nameKey: true, name: true, channel: true, startsOn: true, endsOn: true, revision: true },
  });
  return rows.map(withDays);
}

type Dated<Value extends Campaign> = Omit<Value, "startsOn" | "endsOn"> & {
  readonly startsOn: Date | null;
  readonly endsOn: Date | null;
};

function withDays<Rest>({
  startsOn,
  endsOn,
  ...rest
}: Rest & { readonly startsOn: Date | null; readonly endsOn: Date | null }) {
  return { ...rest, startsOn: startsOn && dayOf(startsOn), endsOn: endsOn && dayOf(endsOn) };
}
