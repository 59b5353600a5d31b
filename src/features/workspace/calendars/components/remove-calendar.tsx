"use client";

import { ConfirmButton } from "#ui/controls/confirm-button.tsx";
import { removeTeamCalendarAction } from "../actions.ts";
import { changesInWords, teamInWords } from "../rules/changes.ts";
import type { Calendar } from "../schema.ts";

/** Lets a team work by the workspace's calendar again, after saying what that changes. */
export function RemoveCalendar({ calendar, workspace }: { calendar: Calendar; workspace: Calendar }) {
  const name = teamInWords(calendar.team);
  const changes = changesInWords(calendar, workspace);
  return (
    <ConfirmButton
      label="Follow the workspace's again"
      question={`Let ${name} follow the workspace's calendar?`}
      consequence={changes ? `For ${name} this means: ${changes}.` : "The hours stay as they are."}
      confirmLabel="Follow the workspace's"
      action={removeTeamCalendarAction}
    >
      <input type="hidden" name="team" value={calendar.team ?? ""} />
      <input type="hidden" name="revision" value={calendar.revision} />
    </ConfirmButton>
  );
}
