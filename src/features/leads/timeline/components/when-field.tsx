import { TextField } from "#ui/controls/text-field.tsx";

/** When something was, if not now, by the clock in front of whoever types it; `useRecording` makes an instant of it. */
export function WhenField({ problem }: { problem: string | undefined }) {
  return (
    <TextField
      label="When, by your clock"
      name="localTime"
      type="datetime-local"
      hint="Empty is now."
      problem={problem}
    />
  );
}
