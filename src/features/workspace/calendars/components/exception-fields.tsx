"use client";

import { Plus, X } from "lucide-react";
import { Button } from "#ui/controls/button.tsx";
import { DateField } from "#ui/controls/date-field.tsx";
import { IconButton } from "#ui/controls/icon-button.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { randomId } from "#ui/random-id.ts";
import type { DraftException } from "./calendar-draft.ts";
import { RangeList } from "./range-list.tsx";

type ExceptionFieldsProps = {
  exceptions: readonly DraftException[];
  problemOf: (field: string) => string | undefined;
  onChange: (exceptions: readonly DraftException[], isMoved: boolean) => void;
};

/** The days that differ from their weekday: holidays, and Saturdays on which people work. */
export function ExceptionFields({ exceptions, problemOf, onChange }: ExceptionFieldsProps) {
  const change = (id: string, different: Partial<DraftException>, isMoved = false) =>
    onChange(
      exceptions.map((exception) => (exception.id === id ? { ...exception, ...different } : exception)),
      isMoved,
    );
  const add = () => onChange([...exceptions, { id: randomId(), on: "", name: "", hours: [] }], true);
  const remove = (id: string) =>
    onChange(
      exceptions.filter((exception) => exception.id !== id),
      true,
    );
  return (
    <fieldset className="grid gap-3">
      <legend className="font-semibold">Days that differ</legend>
      {exceptions.length === 0 && (
        <p className="text-soft">Public holidays, a company outing, a Saturday on which people work.</p>
      )}
      <ul className="divide-y divide-line border-line not-empty:border-y">
        {exceptions.map(({ id, on, name, hours }, index) => (
          <li key={id} className="grid grid-cols-[1fr_auto] gap-x-2 gap-y-2 py-3 sm:grid-cols-[10rem_1fr_auto]">
            <DateField
              label="Day"
              value={on}
              onChange={(event) => change(id, { on: event.currentTarget.value })}
              problem={problemOf(`${index}.on`)}
            />
            <TextField
              label="What it is"
              className="max-sm:col-span-2"
              value={name}
              maxLength={60}
              placeholder="Christmas Eve"
              onChange={(event) => change(id, { name: event.currentTarget.value })}
              problem={problemOf(`${index}.name`)}
            />
            <IconButton
              label={`Remove ${name || on || "this day"}`}
              icon={X}
              className="mt-7 max-sm:col-start-2 max-sm:row-start-1"
              onClick={() => remove(id)}
            />
            <div className="max-sm:col-span-2 sm:col-span-3">
              <RangeList
                day={name || "The day"}
                ranges={hours}
                problemOf={(field) => problemOf(`${index}.hours.${field}`)}
                onChange={(hours, isMoved) => change(id, { hours }, isMoved)}
              />
            </div>
          </li>
        ))}
      </ul>
      <Button className="justify-self-start" onClick={add}>
        <Plus aria-hidden size={15} /> Add a day
      </Button>
    </fieldset>
  );
}
