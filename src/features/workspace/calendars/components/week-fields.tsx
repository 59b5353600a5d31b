"use client";

import { Button } from "#ui/controls/button.tsx";
import { weekdays } from "../rules/changes.ts";
import { type CalendarDraft, copyOf, type DraftRange } from "./calendar-draft.ts";
import { RangeList } from "./range-list.tsx";

type WeekFieldsProps = {
  week: CalendarDraft["week"];
  problemOf: (field: string) => string | undefined;
  onChange: (week: CalendarDraft["week"], isMoved: boolean) => void;
};

/** The seven days of a week, each with its hours; Monday's go to the other working days by one button. */
export function WeekFields({ week, problemOf, onChange }: WeekFieldsProps) {
  const setDay = (day: number, ranges: readonly DraftRange[], isMoved: boolean) =>
    onChange(
      week.map((other, index) => (index === day ? ranges : other)),
      isMoved,
    );
  const copyMonday = () =>
    onChange(
      week.map((ranges, day) => (day > 0 && day < 5 ? copyOf(week[0] ?? []) : ranges)),
      true,
    );
  return (
    <fieldset className="grid gap-3">
      <legend className="sr-only">Hours of an ordinary week</legend>
      <ul className="divide-y divide-line">
        {weekdays.map((weekday, day) => (
          <li key={weekday} className="grid gap-x-4 gap-y-1 py-2 first:pt-0 sm:grid-cols-[6.5rem_1fr]">
            <span className="py-1.5 font-semibold">{weekday}</span>
            <RangeList
              day={weekday}
              ranges={week[day] ?? []}
              problemOf={(field) => problemOf(`${day}.${field}`)}
              onChange={(ranges, isMoved) => setDay(day, ranges, isMoved)}
            />
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-soft">
        <Button onClick={copyMonday}>Copy Monday to Friday</Button>
        <span>An end at 00:00 is midnight.</span>
      </p>
    </fieldset>
  );
}
