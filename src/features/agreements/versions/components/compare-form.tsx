import { Button } from "#ui/controls/button.tsx";
import { SelectField } from "#ui/controls/select-field.tsx";
import { versionAddress } from "../rules/address.ts";
import type { VersionItem } from "../schema/version.ts";

type CompareFormProps = {
  version: Pick<VersionItem, "agreementId" | "number">;
  versions: readonly VersionItem[];
  /** What it is read against just now. */
  against: number | null;
};

/** Another version to read this one against. */
export function CompareForm({ version, versions, against }: CompareFormProps) {
  const others = versions.filter(({ number }) => number !== version.number);
  if (others.length === 0) return null;
  return (
    <form action={versionAddress(version)} className="flex items-end gap-2 print:hidden">
      <SelectField
        label="Read it against"
        name="against"
        defaultValue={String(against ?? 0)}
        className="flex-1"
        options={[
          { value: "0", label: "nothing" },
          ...others.map(({ number, state }) => ({
            value: String(number),
            label: `version ${number}${state === "in_force" ? ", in force" : ""}`,
          })),
        ]}
      />
      <Button type="submit" className="min-h-10">
        Compare
      </Button>
    </form>
  );
}
