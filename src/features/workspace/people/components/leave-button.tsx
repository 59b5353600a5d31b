"use client";

import { ConfirmButton } from "#ui/controls/confirm-button.tsx";
import { leaveWorkspaceAction } from "../actions.ts";

/** The way out of a workspace. The browser goes to the sign-in by itself: the session has ended. */
export function LeaveButton({ workspaceName }: { workspaceName: string }) {
  return (
    <ConfirmButton
      label="Leave this workspace"
      question={`Leave ${workspaceName}?`}
      consequence="Your sessions here end at once. What you did stays under your name. Whoever cares for the members can take you back."
      confirmLabel="Leave"
      action={async (before, form) => {
        const after = await leaveWorkspaceAction(before, form);
        if (after && "done" in after) window.location.assign("/sign-in");
        return after;
      }}
    />
  );
}
