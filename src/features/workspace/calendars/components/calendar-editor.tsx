"use client";

import { useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Notice } from "#ui/controls/notice.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { useSeen } from "#ui/live/use-seen.ts";
import { TimeZoneField } from "../../components/time-zone-field.tsx";
import { changeCalendarAction } from "../actions.ts";
import { editableCalendar } from "../rules/calendars.ts";
import { changesInWords, teamInWords } from "../rules/changes.ts";
import type { Calendars, CalendarTeam } from "../schema.ts";
import { type CalendarDraft, draftOf, drawableHours, hoursOfDraft } from "./calendar-draft.ts";
import { ExceptionFields } from "./exception-fields.tsx";
import { WeekFields } from "./week-fields.tsx";
import { WeekStrip } from "./week-strip.tsx";

/**
 * A working calendar, to be changed by an admin: the picture of the week follows each change, nothing counts before it is
 * saved, and whatever is refused stays as it was typed. Until somebody changes something it shows what others save; from then
 * on it says what they did.
 */
export function CalendarEditor({ calendars, team }: { calendars: Calendars; team: CalendarTeam }) {
  const calendar = editableCalendar(calendars, team);
  const [state, submit, isPending] = useFormAction(changeCalendarAction);
  const [edited, setEdited] = useState<CalendarDraft | null>(null);
  const [hasMoved, setHasMoved] = useState(false);
  const { seen, hasTyped, whileTyping } = useSeen(calendar);
  const [sentOver, setSentOver] = useState(calendar);

  const refusal = state && "refused" in state ? state : null;
  const isSaved = state !== null && "done" in state && !isPending && !hasTyped;
  const draft = edited && !isSaved ? edited : draftOf(calendar);
  const before = refusal?.refused === "changed_meanwhile" && !hasTyped ? sentOver : seen;
  const problemOf = (field: string) => (hasMoved ? undefined : refusal?.fields[field]);
  const edit = (different: Partial<typeof draft>, isMoved = false) => {
    setEdited({ ...draft, ...different });
    whileTyping.onInput();
    if (isMoved) setHasMoved(true);
  };
  const send = () => {
    setSentOver(seen);
    setHasMoved(false);
    whileTyping.onSubmit();
  };
  const hours = hoursOfDraft(draft);
  const drawn = { ...calendars, [team ?? "workspace"]: { ...calendar, ...drawableHours(draft) } };
  return (
    <form action={submit} onSubmit={send} className="grid gap-7">
      <WeekStrip calendars={drawn} />
      <input type="hidden" name="revision" value={seen.revision} />
      {team && <input type="hidden" name="team" value={team} />}
      <input type="hidden" name="week" value={JSON.stringify(hours.week)} />
      <input type="hidden" name="exceptions" value={JSON.stringify(hours.exceptions)} />
      <WeekFields
        week={draft.week}
        problemOf={(field) => problemOf(`week.${field}`)}
        onChange={(week, isMoved) => edit({ week }, isMoved)}
      />
      <ExceptionFields
        exceptions={draft.exceptions}
        problemOf={(field) => problemOf(`exceptions.${field}`)}
        onChange={(exceptions, isMoved) => edit({ exceptions }, isMoved)}
      />
      <TimeZoneField
        key={seen.revision}
        zone={draft.timeZone}
        hint="The hours above are on the clocks of this zone."
        problem={refusal?.fields.timeZone}
        onZone={(timeZone) => edit({ timeZone })}
      />
      <div className="sticky bottom-14 -mx-5 -mb-5 flex flex-wrap items-center gap-4 rounded-b-card border-line border-t bg-surface px-5 py-4 sm:-mx-6 sm:-mb-6 sm:px-6 md:bottom-0">
        <Button look="ink" type="submit" disabled={isPending}>
          {isPending ? "Saving…" : saveLabel(calendars, team)}
        </Button>
        {isSaved && <Notice tone="met">Saved.</Notice>}
        {refusal && <Refusal refusal={refusal} />}
        {before.revision !== calendar.revision && <p>Since you began: {changesInWords(before, calendar)}.</p>}
      </div>
    </form>
  );
}

function saveLabel(calendars: Calendars, team: CalendarTeam): string {
  return team && !calendars[team] ? `Give ${teamInWords(team)} its own calendar` : "Save the calendar";
}
