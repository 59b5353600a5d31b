import type { Reads } from "#platform/database/client.ts";
import { fieldsIn } from "../../leads/fields/queries.ts";
import { type Catalogue, catalogueOf } from "../rules/catalogue.ts";

/** What conditions may ask about in a workspace as it is just now. */
export async function findCatalogue(db: Reads, workspaceId: string): Promise<Catalogue> {
  const { currency } = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { currency: true } });
  return catalogueOf(await fieldsIn(db, workspaceId), currency);
}
