"use client";

import { useEffect, useId, useState } from "react";
import { clockIn, isTimeZone, listTimeZones } from "#platform/time-zone.ts";
import { TextField } from "#ui/controls/text-field.tsx";

type TimeZoneFieldProps = {
  /** The zone to begin with. */
  zone: string;
  /** What hangs on it, in a sentence. */
  hint: string;
  problem: string | undefined;
  onZone?: (zone: string) => void;
};

/** A time zone, to be found by typing a part of its name; what the clocks there show just now tells whether it is the one. */
export function TimeZoneField({ zone, hint, problem, onZone }: TimeZoneFieldProps) {
  const listId = useId();
  const [typed, setTyped] = useState(zone);
  const [zones, setZones] = useState<readonly string[]>([]);
  const now = useClock(typed);
  return (
    <>
      <TextField
        label="Time zone"
        name="timeZone"
        required
        list={listId}
        autoComplete="off"
        spellCheck={false}
        hint={now ? `${hint} It is ${now} there.` : hint}
        value={typed}
        problem={problem}
        onFocus={() => setZones(listTimeZones())}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          onZone?.(value);
        }}
      />
      <datalist id={listId}>
        {zones.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

/** Told by the browser alone: a server's minute may be over before the page arrives. */
function useClock(zone: string): string | null {
  const [now, setNow] = useState<Date | null>(null);
  useEffect(() => {
    setNow(new Date());
    const timer = setInterval(() => setNow(new Date()), 10_000);
    return () => clearInterval(timer);
  }, []);
  return now && isTimeZone(zone) ? clockIn(zone, now) : null;
}
