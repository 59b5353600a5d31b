import { Button } from "#ui/controls/button.tsx";
import { TextField } from "#ui/controls/text-field.tsx";

/** Asks whether a version with this hash is kept here as it was signed. */
export function VerifyForm({ hash, problem }: { hash: string; problem: string | undefined }) {
  return (
    <form action="/agreements/verify" className="grid gap-4">
      <TextField
        label="Hash"
        name="hash"
        required
        minLength={64}
        maxLength={64}
        spellCheck={false}
        autoComplete="off"
        hint="The 64 digits at the foot of a certificate, as they stand there."
        defaultValue={hash}
        problem={problem}
        className="[&_input]:font-mono"
      />
      <Button look="ink" type="submit" className="justify-self-start">
        Verify
      </Button>
    </form>
  );
}
