import { CheckboxField } from "#ui/controls/checkbox-field.tsx";

/** What both sides agreed to look at before a decision: ticked by hand, to be reminded of, and not kept. */
export function CheckList({ checks }: { checks: readonly string[] }) {
  if (checks.length === 0) return null;
  return (
    <fieldset className="wrap-anywhere grid gap-1 rounded-card bg-sunk p-4">
      <legend className="sr-only">Before you go on</legend>
      {checks.map((check) => (
        <CheckboxField key={check} label={check} />
      ))}
      <p className="text-soft text-xs">As agreed in the lead definition. A reminder: ticks aren’t kept.</p>
    </fieldset>
  );
}
