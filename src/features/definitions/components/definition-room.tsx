import type { ReactNode } from "react";
import { DraftRoom } from "#features/agreements/drafts/components/draft-room.tsx";
import { participantOf } from "#features/agreements/drafts/components/participant.ts";
import type { Person } from "#platform/actor.ts";
import type { Reader } from "#ui/time.tsx";
import {
  commentAction,
  decideSuggestionAction,
  proposeAction,
  restoreClauseAction,
  setDatesAction,
  suggestAction,
  takeStanceAction,
  writeClauseAction,
} from "../actions.ts";
import { OneOpenClause } from "./open-clause.tsx";

type DefinitionRoomProps = { agreementId: string; person: Person; reader: Reader; children: ReactNode };

/** The room of a definition's draft: what can be done in it, and by whom. */
export function DefinitionRoom({ agreementId, person, reader, children }: DefinitionRoomProps) {
  return (
    <DraftRoom agreementId={agreementId} participant={participantOf(person)} reader={reader} actions={actions}>
      <OneOpenClause>{children}</OneOpenClause>
    </DraftRoom>
  );
}

const actions = {
  writeClause: writeClauseAction,
  restoreClause: restoreClauseAction,
  takeStance: takeStanceAction,
  comment: commentAction,
  suggest: suggestAction,
  decideSuggestion: decideSuggestionAction,
  setDates: setDatesAction,
  propose: proposeAction,
};
