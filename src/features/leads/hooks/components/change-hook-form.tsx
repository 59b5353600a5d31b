"use client";

import { FormFoot } from "#ui/controls/form-foot.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { useSeen } from "#ui/live/use-seen.ts";
import { changeHookAction } from "../actions.ts";
import type { HookItem } from "../schema.ts";
import { CredentialFields } from "./credential-fields.tsx";

/** Another name or another secret; who was overtaken sees what the webhook has become under what they typed. */
export function ChangeHookForm({
  hook,
}: {
  hook: Pick<HookItem, "id" | "name" | "sender" | "account" | "hasSecret" | "revision">;
}) {
  const [state, submit, isPending] = useFormAction(changeHookAction);
  const { seen, hasTyped, whileTyping } = useSeen(hook);
  const refusal = state && "refused" in state ? state : null;
  return (
    <form action={submit} {...whileTyping} className="wrap-anywhere grid gap-4">
      <input type="hidden" name="hookId" value={hook.id} />
      <input type="hidden" name="revision" value={seen.revision} />
      <TextField
        label="Name"
        name="name"
        required
        maxLength={80}
        autoComplete="off"
        defaultValue={refusal?.typed.name ?? seen.name}
        problem={refusal?.fields.name}
      />
      <CredentialFields
        sender={seen.sender}
        account={refusal?.typed.account ?? seen.account ?? ""}
        keepsSecret={seen.hasSecret}
        problems={refusal?.fields ?? {}}
      />
      <FormFoot label="Save the webhook" done="Saved." state={state} isPending={isPending} hasTyped={hasTyped} />
    </form>
  );
}
