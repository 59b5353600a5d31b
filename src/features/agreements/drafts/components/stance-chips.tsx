"use client";

import type { DraftClause } from "../schema/draft.ts";
import { useDraftRoom } from "./draft-room.tsx";
import { OwnStance } from "./own-stance.tsx";
import { StanceChip } from "./stance-chip.tsx";

/** What both teams say to a clause, as equals. Who speaks for a team says it here, with one tap. */
export function StanceChips({ clause }: { clause: Pick<DraftClause, "id" | "number" | "revision" | "stances"> }) {
  const { speaksFor } = useDraftRoom().participant;
  return (["marketing", "sales"] as const).map((team) =>
    team === speaksFor ? (
      <OwnStance key={team} team={team} clause={clause} />
    ) : (
      <StanceChip key={team} team={team} stance={clause.stances[team]} />
    ),
  );
}
