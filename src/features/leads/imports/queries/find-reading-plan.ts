import type { Actor } from "#platform/actor.ts";
import { planReading, type ReadingPlan } from "../rules/read-row.ts";
import type { Import } from "../schema.ts";
import { findSurroundings } from "./find-surroundings.ts";

/** How the rows of an import's file are read, as the workspace's fields, people and currency are now. */
export async function findReadingPlan(
  actor: Actor,
  { target, settings, columns }: Pick<Import, "target" | "settings" | "columns">,
  now: Date,
): Promise<ReadingPlan> {
  return planReading(target, settings, columns, { ...(await findSurroundings(actor)), now });
}
