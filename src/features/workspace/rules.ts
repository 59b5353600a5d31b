import type { Person } from "#platform/actor.ts";
import { placeLabel, teamLabel } from "./people/rules/people.ts";
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
      return `set up the workspace “${payload.name}”${startedWith(payload)}`;
    case "workspace.renamed":
      return `renamed the workspace from “${payload.from}” to “${payload.to}”`;
  }
}

function startedWith({ members, invited }: { members: number; invited: number }): string {
  const parts = [members > 1 && `${members} members`, invited > 0 && `${invited} invited`].filter(
    (part) => part !== false,
  );
  return parts.length > 0 ? `, ${parts.join(" and ")}` : "";
}

/** What somebody is in the workspace: "Head of Sales · admin", "Member of Marketing · acting head of Marketing", "CEO". */
export function roleName(person: Pick<Person, "role" | "team" | "isAdmin" | "actingFor">): string {
  const { isAdmin, actingFor } = person;
  const also = [actingFor && `acting head of ${teamLabel(actingFor)}`, isAdmin && "admin"];
  return [placeLabel(person), ...also].filter(Boolean).join(" · ");
}
