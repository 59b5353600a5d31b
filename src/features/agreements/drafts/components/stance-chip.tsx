import { Check, Pencil } from "lucide-react";
import { teamLabel } from "#features/workspace/people/rules/people.ts";
import type { Team } from "#platform/actor.ts";
import { Chip } from "#ui/chip.tsx";
import type { Stance } from "../schema/draft.ts";

/** What one team says to a clause. */
export function StanceChip({ team, stance }: { team: Team; stance: Stance }) {
  const name = teamLabel(team);
  if (stance === "none") return <Chip>{name} has not answered</Chip>;
  if (stance === "wants_change") {
    return (
      <Chip tone="at-risk">
        <Pencil aria-hidden size={11} /> {name} wants a change
      </Chip>
    );
  }
  return (
    <Chip tone={team}>
      <Check aria-hidden size={12} /> {name} agrees
    </Chip>
  );
}
