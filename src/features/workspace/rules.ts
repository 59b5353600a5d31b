import type { Person } from "#platform/actor.ts";
import type { RenameWorkspaceInput, WorkspaceFact } from "./schema.ts";

type Named = { readonly name: string; readonly revision: number };

/**
 * What becomes of the wish to rename a workspace.
 * - `unchanged`: it has this name already; a repeated submit is a success.
 * - `changed_meanwhile`: it is no longer at the revision that the person saw.
 * - `renamed`: goes on under the new name.
 */
export function decideRename(
  workspace: Named,
  wish: RenameWorkspaceInput,
): "unchanged" | "changed_meanwhile" | "renamed" {
  if (workspace.name === wish.name) return "unchanged";
  return workspace.revision === wish.revision ? "renamed" : "changed_meanwhile";
}

/** What somebody did, to be read after their name: "renamed the workspace …". */
export function workspaceFactSentence({ type, payload }: WorkspaceFact): string {
  switch (type) {
    case "workspace.founded":
      return `set up the workspace “${payload.name}” with ${payload.members} members`;
    case "workspace.renamed":
      return `renamed the workspace from “${payload.from}” to “${payload.to}”`;
  }
}

const sides = { sales: "Sales", marketing: "Marketing" };

/** What somebody is in the workspace: "Head of Sales · admin", "Member of Marketing · acting head of Marketing", "CEO". */
export function roleName({
  role,
  team,
  isAdmin,
  actingFor,
}: Pick<Person, "role" | "team" | "isAdmin" | "actingFor">): string {
  const of = team ? ` of ${sides[team]}` : "";
  const names = { ceo: "CEO", head: `Head${of}`, member: `Member${of}`, observer: "Observer" };
  const also = [actingFor && `acting head of ${sides[actingFor]}`, isAdmin && "admin"];
  return [names[role], ...also].filter(Boolean).join(" · ");
}
