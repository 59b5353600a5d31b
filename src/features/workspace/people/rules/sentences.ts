import type { PeopleFact } from "../schema.ts";
import { placeLabel, teamLabel } from "./people.ts";

/** What somebody did, to be read after their name. */
export function peopleFactSentence({ type, payload }: PeopleFact): string {
  switch (type) {
    case "member.changed":
      return changes(payload);
    case "member.joined":
      return `joined as ${placeLabel(payload)}${payload.isAdmin ? " and admin" : ""}`;
    case "member.deactivated":
      return `deactivated ${payload.name}`;
    case "member.reactivated":
      return `reactivated ${payload.name}`;
    case "member.left":
      return "left the workspace";
    case "head.named":
      return `named ${payload.name} head of ${teamLabel(payload.team)}${inPlaceOf(payload)}`;
    case "acting_head.named":
      return `named ${payload.name} acting head of ${teamLabel(payload.team)}${inPlaceOf(payload)}`;
    case "acting_head.ended":
      return `ended that ${payload.name} acts as head of ${teamLabel(payload.team)}`;
  }
}

function inPlaceOf({ before }: { before: { name: string } | null }): string {
  return before ? `, in the place of ${before.name}` : "";
}

type Changed = Extract<PeopleFact, { type: "member.changed" }>["payload"];

function changes({ name, before, after }: Changed): string {
  const { role, team = null } = after;
  const parts = [
    role !== undefined && `made ${name} ${placeLabel({ role, team })}`,
    after.title !== undefined && `changed ${name}’s title from “${before.title}” to “${after.title}”`,
    after.isAdmin === true && `made ${name} an admin`,
    after.isAdmin === false && `took the admin rights of ${name}`,
  ];
  return parts.filter((part) => part !== false).join(" and ");
}
