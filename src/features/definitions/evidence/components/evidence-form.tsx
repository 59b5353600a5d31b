import { Button } from "#ui/controls/button.tsx";
import { SelectField } from "#ui/controls/select-field.tsx";
import type { CatalogueField } from "../../rules/catalogue.ts";
import { periodLabels } from "../rules/period.ts";
import { type EvidenceSearch, periods } from "../schema.ts";

type EvidenceFormProps = { search: EvidenceSearch; fields: readonly CatalogueField[] };

/** Which field one asks about. It is sent as an address, so what was found can be passed on. */
export function EvidenceForm({ search, fields }: EvidenceFormProps) {
  const { field, outcome, period, sort } = search;
  const groups = [
    { label: "What every lead may have", options: fields.filter(isBuiltIn).map(asOption) },
    { label: "What happened to it", options: fields.filter(({ type }) => type === "events").map(asOption) },
    { label: "Your own fields", options: fields.filter(({ name }) => name.startsWith("field:")).map(asOption) },
  ];
  return (
    <form
      action="/definition/evidence"
      className="grid grid-cols-1 items-end gap-4 rounded-card border border-line bg-surface p-5 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)_auto] sm:p-6 print:hidden"
    >
      <SelectField
        label="Field"
        name="field"
        options={groups.filter(({ options }) => options.length > 0)}
        defaultValue={field}
      />
      <SelectField label="How many became" name="outcome" options={successes} defaultValue={outcome} />
      <SelectField
        label="Came in"
        name="period"
        options={periods.map((value) => ({ value, label: periodLabels[value] }))}
        defaultValue={period}
      />
      <input type="hidden" name="sort" value={sort} />
      <Button type="submit">Show</Button>
    </form>
  );
}

const successes = [
  { value: "won", label: "Customers" },
  { value: "sql", label: "Opportunities" },
];

function isBuiltIn({ name, type }: CatalogueField): boolean {
  return type !== "events" && !name.startsWith("field:");
}

function asOption({ name, label, isArchived }: CatalogueField) {
  return { value: name, label: isArchived ? `${label} (out of use)` : label };
}
