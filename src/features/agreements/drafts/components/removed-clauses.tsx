"use client";

import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { Card } from "#ui/layout/card.tsx";
import type { DraftClause } from "../schema/draft.ts";
import { useDraftRoom } from "./draft-room.tsx";
import { SuggestionCard } from "./suggestion-card.tsx";
import { useDraftForm } from "./use-draft-form.ts";

/** Clauses that somebody took out while somebody else wrote in them: both are kept until a head decides. */
export function RemovedClauses({ removed }: { removed: readonly DraftClause[] }) {
  if (removed.length === 0) return null;
  return (
    <Card title="Taken out while somebody was writing">
      <ul className="grid gap-5">
        {removed.map((clause) => (
          <li key={clause.id}>
            <RemovedClause clause={clause} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function RemovedClause({ clause }: { clause: DraftClause }) {
  const { agreementId, actions, participant } = useDraftRoom();
  const { submit, refusal, isPending } = useDraftForm(actions.restoreClause, { agreementId, clauseId: clause.id });
  return (
    <article className="wrap-anywhere grid gap-3">
      <p>
        <del className="font-serif text-base text-soft decoration-missed">{clause.sentence}</del>
        <span className="block text-soft text-xs">{clause.changedBy.name} took it out.</span>
      </p>
      {clause.suggestions.map((suggestion) => (
        <SuggestionCard key={suggestion.id} clause={clause} suggestion={suggestion} />
      ))}
      {participant.mayEdit && (
        <form action={submit} className="grid gap-2">
          {refusal && <Refusal refusal={refusal} />}
          <Button look="bare" type="submit" disabled={isPending} className="w-fit">
            Put it back as it was
          </Button>
        </form>
      )}
    </article>
  );
}
