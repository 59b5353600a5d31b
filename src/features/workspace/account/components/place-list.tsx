"use client";

import type { FormState } from "#platform/action.ts";
import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { switchWorkspaceAction } from "../actions.ts";
import type { PlaceItem } from "../queries.ts";

/** The workspaces that one belongs to, with the way from this one to the others. */
export function PlaceList({ places }: { places: readonly PlaceItem[] }) {
  const [state, submit, isPending] = useSwitch();
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

/** The ways to one's other workspaces, as lines of the menu; nothing for who belongs to this one alone. */
export function PlaceSwitch({ places }: { places: readonly PlaceItem[] }) {
  const [state, submit, isPending] = useSwitch();
  const others = places.filter(({ isHere }) => !isHere);
  if (others.length === 0) return null;
  return (
    <form action={submit} className="mt-1.5 border-line border-t pt-1.5">
      {state && "refused" in state && <Refusal refusal={state} />}
      {others.map(({ workspaceId, workspaceName }) => (
        <button
          key={workspaceId}
          type="submit"
          name="workspaceId"
          value={workspaceId}
          disabled={isPending}
          className="min-h-8 w-full cursor-pointer rounded-control px-2.5 py-1 text-left font-medium hover:bg-sunk"
        >
          Switch to {workspaceName}
        </button>
      ))}
    </form>
  );
}

/** Everything on the screen is of the workspace that one leaves, so the other one begins anew. */
function useSwitch() {
  return useFormAction(async (before: FormState, form: FormData) => {
    const after = await switchWorkspaceAction(before, form);
    if (after && "done" in after) window.location.assign("/");
    return after;
  });
}
