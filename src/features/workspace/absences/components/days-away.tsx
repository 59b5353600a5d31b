"use client";

import { useState } from "react";
import { type Day as CalendarDay, daysBetween } from "#platform/day.ts";
import { Chip } from "#ui/chip.tsx";
import { Button } from "#ui/controls/button.tsx";
import { Dialog } from "#ui/layout/dialog.tsx";
import { Day } from "#ui/time.tsx";
import { awayUntil } from "../rules.ts";
import type { Absence } from "../schema.ts";
import { AbsenceList, AddAbsenceForm } from "./absence-forms.tsx";

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
