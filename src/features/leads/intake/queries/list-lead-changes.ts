import type { Reads } from "#platform/database/client.ts";
import { fieldValue } from "../../schema.ts";
import type { LeadChange } from "../rules/lead-changes.ts";

/** All that some leads were told otherwise, in the order in which we were told. */
export async function listLeadChanges(
  db: Reads,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<LeadChange[]> {
  const rows = await db.leadChange.findMany({
    where: { workspaceId, leadId: { in: [...leadIds] } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { field: true, before: true, at: true },
  });
  return rows.map(({ field, before, at }) => ({ field, before: fieldValue.nullable().parse(before), at }));
}
