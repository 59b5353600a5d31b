"use client";

import { Plus, X } from "lucide-react";
import { type ComponentProps, useId } from "react";
import { IconButton } from "#ui/controls/icon-button.tsx";
import { type DraftRange, nextRange } from "./calendar-draft.ts";

type RangeListProps = {
  /** The day these ranges belong to, for the names of its controls. */
  day: string;
  ranges: readonly DraftRange[];
  /** What is wrong with which field: "0.from". */
  problemOf: (field: string) => string | undefined;
  /** `isMoved`: ranges came or went, so what was said about the others may no longer fit. */
  onChange: (ranges: readonly DraftRange[], isMoved: boolean) => void;
};

/** The working hours of one day, each with its start and end, to be added and removed. */
export function RangeList({ day, ranges, problemOf, onChange }: RangeListProps) {
  const change = (id: string, times: Partial<DraftRange>) =>
    onChange(
      ranges.map((range) => (range.id === id ? { ...range, ...times } : range)),
      false,
    );
  const remove = (id: string) =>
    onChange(
      ranges.filter((range) => range.id !== id),
      true,
    );
  return (
    <div className="flex flex-wrap items-start gap-x-2 gap-y-2">
      {ranges.length === 0 && <span className="py-1.5 text-soft">Closed</span>}
      {ranges.map((range, index) => (
        <RangeFields
          key={range.id}
          day={day}
          range={range}
          problem={problemOf(`${index}.from`) ?? problemOf(`${index}.to`)}
          onTimes={(times) => change(range.id, times)}
          onRemove={() => remove(range.id)}
        />
      ))}
      <IconButton
        label={`${day}: add hours`}
        icon={Plus}
        onClick={() => onChange([...ranges, nextRange(ranges)], true)}
      />
    </div>
  );
}

type RangeFieldsProps = {
  day: string;
  range: DraftRange;
  problem: string | undefined;
  onTimes: (times: Partial<DraftRange>) => void;
  onRemove: () => void;
};

/** A day has no 24:00 on the browser's clock: there, midnight as an end is 00:00. */
function RangeFields({ day, range: { from, to }, problem, onTimes, onRemove }: RangeFieldsProps) {
  const id = useId();
  const described = { "aria-invalid": problem ? true : undefined, "aria-describedby": problem && id };
  return (
    <div className="grid gap-1">
      <div className="flex items-center gap-1">
        <TimeInput
          aria-label={`${day}, from`}
          {...described}
          value={from}
          onChange={(event) => onTimes({ from: event.currentTarget.value })}
        />
        <span aria-hidden>–</span>
        <TimeInput
          aria-label={`${day}, to`}
          {...described}
          value={to === "24:00" ? "00:00" : to}
          onChange={({ currentTarget: { value } }) => onTimes({ to: value === "00:00" ? "24:00" : value })}
        />
        <IconButton label={`${day}: remove ${from}–${to}`} icon={X} onClick={onRemove} />
      </div>
      {problem && (
        <p id={id} className="max-w-56 font-medium text-missed">
          {problem}
        </p>
      )}
    </div>
  );
}

/** Without the browser's little clock, so that two of them fit a phone in every language; there a tap opens its own. */
function TimeInput(props: ComponentProps<"input">) {
  return (
    <input
      type="time"
      className="min-h-9 w-29 rounded-control border border-line-strong bg-surface px-2 text-base tabular-nums aria-invalid:border-missed sm:text-sm [&::-webkit-calendar-picker-indicator]:hidden"
      {...props}
    />
  );
}
