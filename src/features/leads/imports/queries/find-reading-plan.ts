import type { Actor } from "#platform/actor.ts";
import { listMembers } from "../../../workspace/people/queries.ts";
import { findWorkspace } from "../../../workspace/queries.ts";
import { listFields } from "../../fields/queries.ts";
import { planReading, type ReadingPlan } from "../rules/read-row.ts";
import type { Import } from "../schema.ts";

/** How the rows of an import's file are read, as the workspace's fields, people and currency are now. */
export async function findReadingPlan(
  actor: Actor,
  { target, settings, columns }: Pick<Import, "target" | "settings" | "columns">,
  now: Date,
): Promise<ReadingPlan> {
  const { currency } = await findWorkspace(actor);
  const fields = await listFields(actor);
  const members = (await listMembers(actor)).filter(({ deactivatedAt }) => deactivatedAt === null);
  return planReading(target, settings, columns, { currency, fields, members, now });
}
