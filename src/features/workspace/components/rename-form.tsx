"use client";

import { FormFoot } from "#ui/controls/form-foot.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { useSeen } from "#ui/live/use-seen.ts";
import { renameWorkspaceAction } from "../actions.ts";

/**
 * The workspace's name, to be changed by an admin. The revision says which state of it they looked at; who was overtaken sees
 * the name that it has by now under the one they typed.
 */
export function RenameForm({ name, revision }: { name: string; revision: number }) {
  const [state, submit, isPending] = useFormAction(renameWorkspaceAction);
  const { seen, hasTyped, whileTyping } = useSeen(revision);
  const refusal = state && "refused" in state ? state : null;
  const isOvertaken = seen !== revision || refusal?.refused === "changed_meanwhile";
  return (
    <form action={submit} {...whileTyping} className="wrap-anywhere grid gap-4">
      <input type="hidden" name="revision" value={seen} />
      <TextField
        label="Name of the workspace"
        name="name"
        required
        maxLength={80}
        autoComplete="organization"
        hint={
          isOvertaken
            ? `It is now called “${name}”.`
            : "Everybody in the workspace sees it, and is told when it changes."
        }
        defaultValue={refusal?.typed.name ?? name}
        problem={refusal?.fields.name}
      />
      <FormFoot label="Save the name" done="Saved." state={state} isPending={isPending} hasTyped={hasTyped} />
    </form>
  );
}
