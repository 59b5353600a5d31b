import { TextField } from "#ui/controls/text-field.tsx";

type NewPasswordFieldProps = { label: string; name: string; problem: string | undefined };

/** A password that somebody chooses, with what makes a good one. */
export function NewPasswordField(props: NewPasswordFieldProps) {
  return (
    <TextField
      type="password"
      required
      minLength={8}
      autoComplete="new-password"
      hint="At least 8 characters. A sentence of your own is safe and easy to keep in mind."
      {...props}
    />
  );
}
