"use client";

import { CalendarOff } from "lucide-react";
import { useState } from "react";
import type { Day } from "#platform/day.ts";
import { IconButton } from "#ui/controls/icon-button.tsx";
import { Dialog } from "#ui/layout/dialog.tsx";
import type { Absence } from "../schema.ts";
import { AbsenceList, AddAbsenceForm } from "./absence-forms.tsx";

type DaysAwayProps = {
  member: { readonly id: string; readonly name: string };
  /** Theirs that aren't over, the earliest first. */
  absences: readonly Absence[];
  /** The day that it is in the workspace. */
  today: Day;
  locale: string;
};

/** For whoever may say when a member is away: the days that are noted, and further ones, behind one button. */
export function DaysAway({ member, absences, today, locale }: DaysAwayProps) {
  const [isOpen, setIsOpen] = useState(false);
  const title = `Days away of ${member.name}`;
  return (
    <>
      <IconButton label={title} icon={CalendarOff} aria-haspopup="dialog" onClick={() => setIsOpen(true)} />
      {isOpen && (
        <Dialog title={title} close={() => setIsOpen(false)}>
          <div className="wrap-anywhere grid gap-5">
            <AbsenceList absences={absences} locale={locale} />
            <AddAbsenceForm memberId={member.id} today={today} />
          </div>
        </Dialog>
      )}
    </>
  );
}
