"use client";

import type { Day as CalendarDay } from "#platform/day.ts";
import { Button } from "#ui/controls/button.tsx";
import { DateField } from "#ui/controls/date-field.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { Day } from "#ui/time.tsx";
import { addAbsenceAction, removeAbsenceAction } from "../actions.ts";
import type { Absence } from "../schema.ts";

/** Days away that aren't over, each with the way to take it back. */
export function AbsenceList({ absences, locale }: { absences: readonly Absence[]; locale: string }) {
  if (absences.length === 0) {
    return (
      <p className="text-soft">
        None are noted. On days that are, leads in turn go to others, so that nobody waits for an answer.
      </p>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {absences.map((absence) => (
        <li key={absence.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 first:pt-0">
          <span>
            <Day on={absence.firstDay} locale={locale} />
            {absence.lastDay !== absence.firstDay && (
              <>
                {" to "}
                <Day on={absence.lastDay} locale={locale} />
              </>
            )}
          </span>
          <RemoveAbsenceForm absence={absence} />
        </li>
      ))}
    </ul>
  );
}

function RemoveAbsenceForm({ absence: { id, memberId, firstDay } }: { absence: Absence }) {
  const [state, submit, isPending] = useFormAction(removeAbsenceAction);
  return (
    <form action={submit} className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="memberId" value={memberId} />
      <input type="hidden" name="absenceId" value={id} />
      <Button look="bare" type="submit" disabled={isPending} aria-label={`Take back the days from ${firstDay}`}>
        Take back
      </Button>
      {state && "refused" in state && <Refusal refusal={state} />}
    </form>
  );
}

/** Further days away, from today unless one says otherwise. */
export function AddAbsenceForm({ memberId, today }: { memberId: string; today: CalendarDay }) {
  const [state, submit, isPending] = useFormAction(addAbsenceAction);
  const refusal = state && "refused" in state ? state : null;
  return (
    <form action={submit} className="grid gap-4 border-line border-t pt-4">
      <input type="hidden" name="memberId" value={memberId} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField
          label="First day"
          name="firstDay"
          required
          defaultValue={refusal?.typed.firstDay ?? today}
          problem={refusal?.fields.firstDay}
        />
        <DateField
          label="Last day"
          name="lastDay"
          required
          defaultValue={refusal?.typed.lastDay ?? ""}
          problem={refusal?.fields.lastDay}
        />
      </div>
      {refusal && <Refusal refusal={refusal} />}
      <Button look="ink" type="submit" disabled={isPending} className="justify-self-start">
        {isPending ? "Noting…" : "Note as away"}
      </Button>
    </form>
  );
}
