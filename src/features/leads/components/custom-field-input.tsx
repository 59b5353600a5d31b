import { moneyOf } from "#platform/minor-units.ts";
import { DateField } from "#ui/controls/date-field.tsx";
import { SelectField } from "#ui/controls/select-field.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import type { LeadField } from "../fields/schema.ts";
import type { FieldValue } from "../schema.ts";

type CustomFieldInputProps = {
  field: LeadField;
  value: FieldValue | undefined;
  currency: string;
  problem: string | undefined;
};

const yesOrNo = [
  { value: "", label: "Not known" },
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

/** A control that fits a custom field; its name tells the form's schema which type is meant. */
export function CustomFieldInput({
  field: { key, label, type, options },
  value,
  currency,
  problem,
}: CustomFieldInputProps) {
  const control = { label, name: `field.${type}.${key}`, problem };
  switch (type) {
    case "yes_no":
      return <SelectField {...control} options={yesOrNo} defaultValue={value === undefined ? "" : inWords(value)} />;
    case "choice":
      return <SelectField {...control} options={choices(options, value)} defaultValue={String(value ?? "")} />;
    case "date":
      return <DateField {...control} defaultValue={String(value ?? "")} />;
    case "money": {
      const amount = typeof value === "number" ? moneyOf(value, currency).amount : "";
      return <TextField {...control} label={`${label} (${currency})`} inputMode="decimal" defaultValue={amount} />;
    }
    case "number":
      return <TextField {...control} inputMode="decimal" defaultValue={String(value ?? "")} />;
    case "text":
      return <TextField {...control} defaultValue={String(value ?? "")} />;
  }
}

function inWords(value: FieldValue): string {
  return value === true ? "yes" : "no";
}

/** What a lead has stays to be seen, also where it can't be chosen any longer. */
function choices(options: readonly string[], value: FieldValue | undefined) {
  const kept = typeof value === "string" && !options.includes(value) ? [value] : [];
  return [
    { value: "", label: "Not known" },
    ...[...options, ...kept].map((option) => ({ value: option, label: option })),
  ];
}
