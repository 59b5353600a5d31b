"use client";

import { usePathname } from "next/navigation";
import { usePresent } from "#features/workspace/presence/components/present.ts";
import { othersAt } from "#features/workspace/presence/rules.ts";
import { Chip } from "#ui/chip.tsx";
import { useConnection } from "#ui/live/use-live.ts";
import { clauseAnchor } from "../rules/anchor.ts";
import { useDraftRoom } from "./draft-room.tsx";

/** Who else is writing in a clause just now. */
export function ClauseWriters({ clauseId }: { clauseId: string }) {
  const place = `${usePathname()}#${clauseAnchor(clauseId)}`;
  const present = usePresent();
  const { participant } = useDraftRoom();
  const state = useConnection();
  // What was heard before the connection was lost is no longer so.
  const writers = state === "live" || state === "polling" ? othersAt(present, participant.memberId, place) : [];
  return writers.map(({ memberId, name, team }) => (
    <Chip key={memberId} tone={team ?? "plain"}>
      {name} is writing…
    </Chip>
  ));
}
