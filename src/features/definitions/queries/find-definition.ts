import type { Reads } from "#platform/database/client.ts";
import { findInForce, type InForce as VersionInForce } from "../../agreements/versions/queries/find-in-force.ts";
import type { VersionContent } from "../../agreements/versions/schema/version.ts";
import { definitionOf } from "../rules/whole.ts";
import type { Definition } from "../schema/definition.ts";
import { definitionKind } from "./definition-kind.ts";

/** The definition in force, and since when it holds. */
export type InForce = Omit<VersionInForce, "content"> & { readonly definition: Definition };

/** What both sides have signed and is in force, or was at an instant; null where nothing is. */
export async function findDefinition(db: Reads, workspaceId: string, at?: Date): Promise<InForce | null> {
  const found = await findInForce(db, workspaceId, definitionKind.name, at);
  if (!found) return null;
  const { content, ...version } = found;
  return { ...version, definition: definitionIn(content) };
}

/** The definition that a version of the agreement says. */
export function definitionIn({ sections }: VersionContent): Definition {
  return definitionOf(
    sections.flatMap(({ name: section, clauses }) => clauses.map(({ content }) => ({ section, content }))),
  );
}
