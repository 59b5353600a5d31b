import type { Reads } from "#platform/database/client.ts";
import { ofEachText, stages } from "../../schema.ts";
import type { ComparedLead } from "../schema.ts";

/** What is held side by side of some leads, by their ids. */
export async function findCompared(
  db: Reads,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ComparedLead>> {
  const rows = await db.lead.findMany({ where: { workspaceId, id: { in: [...ids] } }, select: columns });
  return new Map(rows.map((row) => [row.id, comparedOf(row)]));
}

const columns = {
  id: true,
  sourceSystem: true,
  externalId: true,
  ...ofEachText(() => true as const),
  owner: { select: { person: { select: { name: true } } } },
  stage: true,
  createdAt: true,
} as const;

type Row = Awaited<ReturnType<typeof oneOf>>;
const oneOf = (db: Reads) => db.lead.findFirstOrThrow({ select: columns });

function comparedOf({ sourceSystem: system, externalId, owner, stage, ...lead }: Row): ComparedLead {
  return {
    ...lead,
    identity: system !== null && externalId !== null ? { system, externalId } : null,
    owner: owner?.person.name ?? null,
    stage: stages.find((each) => each === stage) ?? "inquiry",
  };
}
