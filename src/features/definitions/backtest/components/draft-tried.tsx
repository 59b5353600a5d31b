import type { ReactNode } from "react";
import type { Person } from "#platform/actor.ts";
import type { Editor } from "../../queries/find-editor.ts";
import { findTried } from "../queries/find-tried.ts";
import { thresholdClause } from "../rules/threshold-clause.ts";
import type { Asked } from "../rules/tried.ts";
import { TriedRoom } from "./tried-room.tsx";

type DraftTriedProps = {
  editor: Editor;
  asked: Asked;
  person: Person;
  now: Date;
  timeZone: string;
  children: ReactNode;
};

/** Around the draft's page: tries it on the workspace's own leads, which nothing else on the page waits for. */
export function DraftTried({ editor: { draft }, asked, person, now, timeZone, children }: DraftTriedProps) {
  const clause = thresholdClause(draft.clauses);
  return (
    <TriedRoom
      coming={findTried(person, draft.clauses, asked, now, timeZone)}
      asked={asked}
      threshold={clause?.says.threshold ?? 0}
      clause={clause}
    >
      {children}
    </TriedRoom>
  );
}
