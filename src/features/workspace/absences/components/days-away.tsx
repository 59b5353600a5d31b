"use client";

import { useActionState, useState } from "react";
import type { FormState } from "#platform/action.ts";
import { type Day as CalendarDay, daysBetween } from "#platform/day.ts";
import { Chip } from "#ui/chip.tsx";
import { Button } from "#ui/controls/button.tsx";
import { DateField } from "#ui/controls/date-field.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { Dialog } from "#ui/layout/dialog.tsx";
import { Day } from "#ui/time.tsx";
import { addAbsenceAction, removeAbsenceAction } from "../actions.ts";
import { awayUntil } from "../rules.ts";
import type { Absence } from "../schema.ts";

type DaysAwayProps = {
  member: { readonly id: string; readonly name: string };
  /** Theirs that aren't over, the earliest first. */
  absences: readonly Absence[];
  /** The day that it is in the workspace. */
  today: CalendarDay;
  locale: string;
  mayChange: boolean;
};

/** How far ahead days away are told beside a name. */
const soonDays = 14;

/** Until when somebody is away, or when soon; and for whoever may, the way to say so. */
export function DaysAway({ member, absences, today, locale, mayChange }: DaysAwayProps) {
  const [isOpen, setIsOpen] = useState(false);
  const until = awayUntil(absences, today);
  const next = absences.find(({ firstDay }) => firstDay > today && daysBetween(today, firstDay) <= soonDays);
  if (!until && !next && !mayChange) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {until && (
        <Chip tone="at-risk">
          Away until <Day on={until} locale={locale} />
        </Chip>
      )}
      {!until && next && (
        <Chip>
          Away from <Day on={next.firstDay} locale={locale} />
        </Chip>
      )}
      {mayChange && (
        <Button
          look="bare"
          aria-label={`Days away of ${member.name}`}
          aria-haspopup="dialog"
          onClick={() => setIsOpen(true)}
        >
          Days away
        </Button>
      )}
      {isOpen && (
        <Dialog title={`Days away of ${member.name}`} close={() => setIsOpen(false)}>
          <div className="wrap-anywhere grid gap-5">
            <AbsenceList absences={absences} locale={locale} />
            <AddAbsenceForm memberId={member.id} today={today} />
          </div>
        </Dialog>
      )}
    </div>
  );
}

function AbsenceList({ absences, locale }: Pick<DaysAwayProps, "absences" | "locale">) {
  if (absences.length === 0) {
    return <p className="text-soft">None are noted. Meanwhile leads go to others, and nobody waits for an answer.</p>;
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
  const [state, submit, isPending] = useActionState(removeAbsenceAction, null);
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

function AddAbsenceForm({ memberId, today }: { memberId: string; today: CalendarDay }) {
  const [state, submit, isPending] = useActionState(
    async (_before: FormState, form: FormData) => addAbsenceAction(null, form),
    null,
  );
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
