import { ConfirmButton } from "#ui/controls/confirm-button.tsx";
import { endHookAction } from "../actions.ts";
import type { HookItem } from "../schema.ts";
import { ChangeHookForm } from "./change-hook-form.tsx";
import { RenewHookForm } from "./renew-hook-form.tsx";

/** What can be done with a webhook: change it, give it a new address, end it. */
export function HookDeeds({ hook }: { hook: HookItem }) {
  const { id, name, sender, account, hasSecret, revision } = hook;
  return (
    <div className="grid gap-5">
      <ChangeHookForm hook={{ id, name, sender, account, hasSecret, revision }} />
      <details className="border-line border-t pt-4">
        <summary className="w-fit cursor-pointer py-1 font-semibold text-soft">A new address</summary>
        <div className="pt-3">
          <RenewHookForm hookId={id} />
        </div>
      </details>
      <div className="border-line border-t pt-4">
        <ConfirmButton
          label="End the webhook"
          question={`End the webhook “${name}”?`}
          consequence="What is sent to its address from now on is refused. Its deliveries stay here for a month, and its leads for good. It can't be brought back; you can make another."
          confirmLabel="End it"
          action={endHookAction}
        >
          <input type="hidden" name="hookId" value={id} />
        </ConfirmButton>
      </div>
    </div>
  );
}
