"use client";

import { useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Day } from "#ui/time.tsx";
import type { Draft } from "../schema/draft.ts";
import { DatesForm } from "./dates-form.tsx";
import { useDraftRoom } from "./draft-room.tsx";

type DraftDatesProps = { dates: Pick<Draft, "effectiveOn" | "reviewBy" | "endsOn" | "datesRevision"> };

/** From when to when an agreement is to hold, and when it is looked at again; changed in place by who writes the draft. */
export function DraftDates({ dates }: DraftDatesProps) {
  const { participant, reader } = useDraftRoom();
  const [isChanging, setChanging] = useState(false);
  if (isChanging) return <DatesForm dates={dates} close={() => setChanging(false)} />;
  const day = (on: string | null, none: string) => (on ? <Day on={on} locale={reader.locale} /> : none);
  return (
    <div className="grid gap-3">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-soft">Holds from</dt>
        <dd>{day(dates.effectiveOn, "as soon as both have signed")}</dd>
        <dt className="text-soft">Looked at again by</dt>
        <dd>{day(dates.reviewBy, "no day set")}</dd>
        <dt className="text-soft">Last day</dt>
        <dd>{day(dates.endsOn, "open-ended")}</dd>
      </dl>
      {participant.mayEdit && (
        <Button look="bare" className="w-fit" onClick={() => setChanging(true)}>
          Change these days
        </Button>
      )}
    </div>
  );
}
