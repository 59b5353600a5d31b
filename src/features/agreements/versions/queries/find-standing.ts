import type { Reads } from "#platform/database/client.ts";
import type { Standing } from "../rules/decide-proposal.ts";
import { versionContent } from "../schema.ts";

/** What a proposal is compared with, and the number of the last version; 0 before the first. */
export async function findStanding(
  db: Reads,
  workspaceId: string,
  agreementId: string,
): Promise<Standing & { readonly lastNumber: number }> {
  const of = { workspaceId, agreementId };
  const { _max: last } = await db.agreementVersion.aggregate({ where: of, _max: { number: true } });
  const rows = await db.agreementVersion.findMany({
    where: { ...of, state: { in: ["proposed", "agreed", "in_force"] } },
    select: { state: true, content: true },
  });
  const standing = (state: string) => {
    const row = rows.find((one) => one.state === state);
    return row ? versionContent.parse(row.content) : null;
  };
  return {
    lastNumber: last.number ?? 0,
    proposed: standing("proposed"),
    agreed: standing("agreed"),
    inForce: standing("in_force"),
  };
}
