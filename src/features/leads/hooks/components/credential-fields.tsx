import { TextField } from "#ui/controls/text-field.tsx";
import { setups } from "../rules/senders.ts";
import type { SenderName } from "../schema.ts";

type CredentialFieldsProps = {
  sender: SenderName;
  /** The account that is kept; empty for none. */
  account: string;
  /** Whether a secret is kept that an empty field leaves as it is. */
  keepsSecret: boolean;
  problems: Readonly<Record<string, string>>;
};

/** What a program's webhook rests on: the secret that both know, and what the program calls itself by. */
export function CredentialFields({ sender, account, keepsSecret, problems }: CredentialFieldsProps) {
  const asked = setups[sender];
  return (
    <>
      {asked.account && (
        <TextField
          label={asked.account.label}
          name="account"
          required={asked.account.isRequired}
          maxLength={200}
          autoComplete="off"
          hint={asked.account.hint}
          defaultValue={account}
          problem={problems.account}
        />
      )}
      {asked.secret && (
        <TextField
          label={asked.secret.label}
          name="secret"
          type="password"
          required={asked.secret.isRequired && !keepsSecret}
          maxLength={500}
          autoComplete="new-password"
          hint={keepsSecret ? "Empty keeps the one that there is, which nobody can read." : asked.secret.hint}
          problem={problems.secret}
        />
      )}
    </>
  );
}
