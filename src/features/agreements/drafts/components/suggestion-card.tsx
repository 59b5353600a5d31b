"use client";

import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { Time } from "#ui/time.tsx";
import type { DraftClause, Suggestion } from "../schema/draft.ts";
import { useDraftRoom } from "./draft-room.tsx";
import { SuggestedWording } from "./suggested-wording.tsx";
import { useDraftForm } from "./use-draft-form.ts";

type SuggestionCardProps = {
  clause: Pick<DraftClause, "id" | "revision" | "sentence">;
  suggestion: Suggestion;
};

/** Another wording that waits for a head's word. */
export function SuggestionCard({ clause, suggestion }: SuggestionCardProps) {
  const { agreementId, actions, participant, reader } = useDraftRoom();
  const { id, origin, sentence, writer, writtenAt } = suggestion;
  const fields = { agreementId, clauseId: clause.id, suggestionId: id, revision: clause.revision };
  const { submit, refusal, isPending } = useDraftForm(actions.decideSuggestion, fields);
  const isTheirs = writer.memberId === participant.memberId;
  return (
    <form action={submit} className="wrap-anywhere grid gap-2 border-shared border-l-2 bg-shared-ground px-3 py-2.5">
      <p className="text-soft text-xs">
        <strong className="text-ink">{isTheirs ? "You" : writer.name}</strong>{" "}
        {origin === "overtaken" ? "wrote this at the same time" : asks(sentence)} ·{" "}
        <Time at={writtenAt} reader={reader} />
      </p>
      <SuggestedWording now={clause.sentence} suggested={sentence} isWhole={origin === "overtaken"} />
      {refusal && <Refusal refusal={refusal} />}
      <div className="flex flex-wrap gap-2">
        {participant.mayEdit && (
          <>
            <Button type="submit" name="outcome" value="accepted" disabled={isPending}>
              Accept
            </Button>
            <Button type="submit" name="outcome" value="rejected" disabled={isPending}>
              Reject
            </Button>
          </>
        )}
        {isTheirs && (
          <Button type="submit" name="outcome" value="taken_back" disabled={isPending}>
            Take it back
          </Button>
        )}
      </div>
    </form>
  );
}

function asks(sentence: string | null): string {
  return sentence === null ? "suggests taking this clause out" : "suggests";
}
