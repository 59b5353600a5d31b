"use client";

import { useActionState } from "react";
import type { FormState } from "#platform/action.ts";
import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { switchWorkspaceAction } from "../actions.ts";
import type { PlaceItem } from "../queries.ts";

/** The workspaces that one belongs to, with the way from this one to the others. */
export function PlaceList({ places }: { places: readonly PlaceItem[] }) {
  const [state, submit, isPending] = useActionState(async (before: FormState, form: FormData) => {
    const after = await switchWorkspaceAction(before, form);
    if (after && "done" in after) window.location.assign("/");
    return after;
  }, null);
  return (
    <form action={submit} className="grid gap-3">
      {state && "refused" in state && <Refusal refusal={state} />}
      <ul className="wrap-anywhere divide-y divide-line">
        {places.map(({ workspaceId, workspaceName, isHere }) => (
          <li key={workspaceId} className="flex min-h-12 flex-wrap items-center justify-between gap-x-6 gap-y-2 py-1.5">
            <span className="font-semibold">{workspaceName}</span>
            {isHere ? (
              <span className="text-shared">you are here</span>
            ) : (
              <Button
                type="submit"
                name="workspaceId"
                value={workspaceId}
                disabled={isPending}
                aria-label={`Switch to ${workspaceName}`}
              >
                Switch
              </Button>
            )}
          </li>
        ))}
      </ul>
    </form>
  );
}
