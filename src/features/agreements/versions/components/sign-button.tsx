"use client";

import type { ReactNode } from "react";
import type { FormState } from "#platform/action.ts";
import { ConfirmButton } from "#ui/controls/confirm-button.tsx";
import { TextField } from "#ui/controls/text-field.tsx";

type SignButtonProps = {
  agreementId: string;
  number: number;
  contentHash: string;
  /** "Head of Marketing" */
  seat: string;
  /** What will be so afterwards. */
  consequence: string;
  /** One of the kind's actions, which knows what there is to choose. */
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** What the last signer chooses for the moment it takes force. */
  choice: ReactNode;
  /** Not where they signed in a few minutes ago. */
  takesPassword: boolean;
};

/** Signs for one's team. The password shows that whoever holds the phone is whoever signs. */
export function SignButton(props: SignButtonProps) {
  const { agreementId, number, contentHash, seat, consequence, action, choice, takesPassword } = props;
  return (
    <ConfirmButton
      look="ink"
      label={`Sign as ${seat}`}
      question={`Sign version ${number}`}
      consequence={consequence}
      confirmLabel={`Sign as ${seat}`}
      action={action}
    >
      <input type="hidden" name="agreementId" value={agreementId} />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="contentHash" value={contentHash} />
      {choice}
      <TextField
        label="Your password"
        name="password"
        type="password"
        required={takesPassword}
        hint={takesPassword ? "" : "You signed in a few minutes ago, so it may stay empty."}
        autoComplete="current-password"
      />
    </ConfirmButton>
  );
}
