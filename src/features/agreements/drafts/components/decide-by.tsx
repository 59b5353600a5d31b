"use client";

import { Button } from "#ui/controls/button.tsx";
import { DateField } from "#ui/controls/date-field.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { formatLongDay } from "#ui/format.ts";
import { timeLeft } from "../rules/decide-by-words.ts";
import type { DraftAction } from "./draft-room.tsx";
import { useDraftForm } from "./use-draft-form.ts";

type DecideByProps = {
  /** Days of the workspace. */
  decideBy: string | null;
  today: string;
  locale: string;
  /** The CEO's way to ask for one, bound to its kind; null for everybody else. */
  ask: DraftAction | null;
};

/** The day by which the CEO asks for a decision; the CEO sets it here. Nothing for the others as long as none is asked for. */
export function DecideBy({ decideBy, today, locale, ask }: DecideByProps) {
  if (!decideBy && !ask) return null;
  return (
    <div className="grid content-start gap-2">
      {decideBy && (
        <p>
          <span className="block text-soft text-xs">A decision is asked for by</span>
          <strong>{formatLongDay(decideBy, locale)}</strong> · {timeLeft(decideBy, today)}
        </p>
      )}
      {ask && (
        <details>
          <summary className="w-fit cursor-pointer py-1 font-semibold text-soft">
            {decideBy ? "Ask for another day" : "Ask for a decision by a day"}
          </summary>
          <AskForm decideBy={decideBy} today={today} ask={ask} />
        </details>
      )}
    </div>
  );
}

type AskFormProps = Pick<DecideByProps, "decideBy" | "today"> & { ask: DraftAction };

function AskForm({ decideBy, today, ask }: AskFormProps) {
  const { submit, refusal, isPending } = useDraftForm(ask, {});
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
