"use client";

import { Plus, X } from "lucide-react";
import { useId } from "react";
import { Button } from "#ui/controls/button.tsx";
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
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      {ranges.length === 0 && <span className="py-1.5 text-soft">Closed</span>}
      {ranges.map(({ id, from, to }, index) => (
        <div key={id} className="grid gap-1">
          <div className="flex items-center gap-1.5">
            <TimeInput
              label={`${day}, from`}
              value={from}
              problem={problemOf(`${index}.from`)}
              onTime={(from) => change(id, { from })}
            />
            <span aria-hidden>–</span>
            <TimeInput
              label={`${day}, to`}
              value={to === "24:00" ? "00:00" : to}
              problem={problemOf(`${index}.to`)}
              // A day has no 24:00 on the browser's clock: midnight as an end is the day's own.
              onTime={(to) => change(id, { to: to === "00:00" ? "24:00" : to })}
            />
            <Button
              aria-label={`${day}: remove ${from}–${to}`}
              className="border-transparent px-2"
              onClick={() =>
                onChange(
                  ranges.filter((range) => range.id !== id),
                  true,
                )
              }
            >
              <X aria-hidden size={15} />
            </Button>
          </div>
          {[problemOf(`${index}.from`), problemOf(`${index}.to`)].filter(Boolean).map((problem) => (
            <p key={problem} className="max-w-56 font-medium text-missed">
              {problem}
            </p>
          ))}
        </div>
      ))}
      <Button
        aria-label={`${day}: add hours`}
        className="border-transparent px-2 text-soft"
        onClick={() => onChange([...ranges, nextRange(ranges)], true)}
      >
        <Plus aria-hidden size={15} /> Add hours
      </Button>
    </div>
  );
}

type TimeInputProps = { label: string; value: string; problem: string | undefined; onTime: (time: string) => void };

function TimeInput({ label, value, problem, onTime }: TimeInputProps) {
  const id = useId();
  return (
    <>
      <input
        type="time"
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem && id}
        value={value}
        onChange={(event) => onTime(event.currentTarget.value)}
        className="min-h-9 w-27 rounded-control border border-line-strong bg-surface px-2 text-base tabular-nums aria-invalid:border-missed sm:text-sm"
      />
      {problem && (
        <span id={id} hidden>
          {problem}
        </span>
      )}
    </>
  );
}
