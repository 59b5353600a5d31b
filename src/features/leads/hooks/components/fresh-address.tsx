import { CopyField } from "#ui/controls/copy-field.tsx";

/** The address of a webhook, shown this once. */
export function FreshAddress({ address }: { address: string }) {
  return (
    <div role="status" className="rounded-control border border-shared bg-shared-ground p-4">
      <CopyField
        label="The webhook's address"
        value={address}
        hint="Copy it now and paste it over there: it is shown this once, and nobody can look it up later."
      />
    </div>
  );
}
