import type { Reads } from "#platform/database/client.ts";
import { dayOf } from "#platform/day.ts";
import type { Campaign } from "./schema.ts";

export type StoredCampaign = Campaign & { readonly id: string; readonly nameKey: string };

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
  const rows = await db.campaign.findMany({
    where: { workspaceId, OR: [{ nameKey: { in: [...keys] } }, { id: { in: [...ids] } }] },
    select: { id: true, nameKey: true, name: true, channel: true, startsOn: true, endsOn: true },
  });
  return rows.map(({ startsOn, endsOn, ...campaign }) => ({
    ...campaign,
    startsOn: startsOn && dayOf(startsOn),
    endsOn: endsOn && dayOf(endsOn),
  }));
}
