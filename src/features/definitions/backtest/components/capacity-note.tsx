"use client";

import { CapacityLine } from "#features/leads/capacity/components/capacity-line.tsx";
import { EffortForm } from "#features/leads/capacity/components/effort-form.tsx";
import { isTooMuch } from "#features/leads/capacity/rules/words.ts";
import type { Capacity } from "#features/leads/capacity/schema.ts";

type CapacityNoteProps = { capacity: Capacity; perWeek: number | null; maySet: boolean };

/** Whether Sales can take so many leads a week: said where nobody knows, and where it can't. */
export function CapacityNote({ capacity, perWeek, maySet }: CapacityNoteProps) {
  const isUnknown = capacity.leadsPerWeek === null;
  if (!isUnknown && !isTooMuch(capacity, perWeek)) return null;
  return (
    <div className="grid gap-2">
      <CapacityLine capacity={capacity} perWeek={perWeek} />
      {isUnknown && maySet && (
        <details className="print:hidden">
          <summary className="w-fit cursor-pointer py-1 font-semibold">Say what a new lead costs Sales</summary>
          <div className="pt-2">
            <EffortForm capacity={capacity} />
          </div>
        </details>
      )}
    </div>
  );
}
