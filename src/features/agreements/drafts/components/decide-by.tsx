"use client";

import { Button } from "#ui/controls/button.tsx";
import { DateField } from "#ui/controls/date-field.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { formatLongDay } from "#ui/format.ts";
import { timeLeft } from "../rules/decide-by-words.ts";
import { useDraftRoom } from "./draft-room.tsx";
import { useDraftForm } from "./use-draft-form.ts";

type DecideByProps = {
  /** Days of the workspace. */
  decideBy: string | null;
  today: string;
};

/** The day by which the CEO asks for a decision; the CEO sets it here. Nothing for the others as long as none is asked for. */
export function DecideBy({ decideBy, today }: DecideByProps) {
  const { participant, reader } = useDraftRoom();
  if (!decideBy && !participant.maySetDecideBy) return null;
  return (
    <div className="grid gap-2">
      {decideBy && (
        <p>
          <span className="block text-soft text-xs">A decision is asked for by</span>
          <strong>{formatLongDay(decideBy, reader.locale)}</strong> · {timeLeft(decideBy, today)}
        </p>
      )}
      {participant.maySetDecideBy && (
        <details>
          <summary className="w-fit cursor-pointer py-1 font-semibold text-soft">
            {decideBy ? "Ask for another day" : "Ask for a decision by a day"}
          </summary>
          <DecideByForm decideBy={decideBy} today={today} />
        </details>
      )}
    </div>
  );
}

function DecideByForm({ decideBy, today }: DecideByProps) {
  const { actions } = useDraftRoom();
  const { submit, refusal, isPending } = useDraftForm(actions.setDecideBy, {});
  return (
    <form action={submit} className="grid gap-3 pt-2">
      <DateField
        label="Decide by"
        hint="Both heads see it and are reminded. Empty asks for no day."
        name="decideBy"
        min={today}
        defaultValue={refusal?.typed.decideBy ?? decideBy ?? ""}
        problem={refusal?.fields.decideBy}
      />
      {refusal && <Refusal refusal={refusal} />}
      <Button type="submit" disabled={isPending} className="w-fit">
        {isPending ? "Asking…" : "Ask"}
      </Button>
    </form>
  );
}
