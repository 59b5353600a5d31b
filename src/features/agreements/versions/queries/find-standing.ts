import type { Reads } from "#platform/database/client.ts";
import type { Comparable } from "../rules/decide-proposal.ts";
import type { Standing } from "../rules/moves.ts";
import { versionState } from "../schema/version.ts";
import { keptContent } from "./kept-content.ts";

const living = ["proposed", "agreed", "in_force"];

/** The versions of an agreement that aren't over, by number, and the number of the last there was; 0 before the first. */
export async function findStanding(
  db: Reads,
  workspaceId: string,
  agreementId: string,
): Promise<{ readonly versions: readonly (Standing & Comparable)[]; readonly lastNumber: number }> {
  const of = { workspaceId, agreementId };
  const { _max: last } = await db.agreementVersion.aggregate({ where: of, _max: { number: true } });
  const rows = await db.agreementVersion.findMany({
    where: { ...of, state: { in: living } },
    select: { number: true, state: true, content: true },
    orderBy: { number: "asc" },
  });
  const versions = rows.map(({ number, state, content }) => {
    return { number, state: versionState.parse(state), content: keptContent(content) };
  });
  return { versions, lastNumber: last.number ?? 0 };
}
