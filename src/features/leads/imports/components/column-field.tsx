import { SelectField } from "#ui/controls/select-field.tsx";
import { fieldTypesInWords, keyAfter } from "../../fields/rules.ts";
import { type FieldType, fieldTypes, type LeadField } from "../../fields/schema.ts";
import { type MeaningGroup, meaningsOfWords } from "../rules/offered-meanings.ts";
import { fieldPrefix } from "../rules/targets.ts";
import type { ColumnMapping, Target } from "../schema.ts";
import { ColumnWords } from "./column-words.tsx";

type ColumnFieldProps = {
  mapping: ColumnMapping;
  words: readonly string[];
  target: Target;
  groups: readonly MeaningGroup[];
  fields: readonly LeadField[];
  change: (mapping: ColumnMapping) => void;
};

// A choice would need all its words before the file was read.
const kinds = fieldTypes
  .filter((type) => type !== "choice")
  .map((type) => ({ value: type, label: fieldTypesInWords[type].label }));

/** One column: its header, what stands in it, what it means; for a new field its kind, for stages what each word stands for. */
export function ColumnField({ mapping, words, target, groups, fields, change }: ColumnFieldProps) {
  const { column, to, type = "text" } = mapping;
  const fresh = `${fieldPrefix}${keyAfter(column)}`;
  const own = fields.map(({ key, label }) => ({ value: `${fieldPrefix}${key}`, label }));
  const isNew = to?.startsWith(fieldPrefix) === true && !own.some(({ value }) => value === to);
  const making = { value: isNew ? to : fresh, label: `A new field, “${column}”` };
  const hasFields = target === "leads" || target === "events";
  const isOffered = hasFields && !own.some(({ value }) => value === making.value);
  const offered = [
    { label: "Leave out", options: [{ value: "", label: "Leave it out" }] },
    ...groups,
    ...(hasFields ? [{ label: "Fields of your own", options: [...own, ...(isOffered ? [making] : [])] }] : []),
  ];
  const meanings = meaningsOfWords(target, to);
  return (
    <div className="grid min-w-0 grid-cols-1 content-start gap-2">
      <SelectField
        label={column || "A column without a name"}
        hint={words.length > 0 ? examplesOf(words) : "Empty in the first rows."}
        options={offered}
        value={to ?? ""}
        onChange={({ currentTarget: { value } }) =>
          change({ column, to: value || null, ...(isOffered && value === making.value && { type }) })
        }
      />
      {isNew && (
        <SelectField
          label={`Kind of “${column}”`}
          options={kinds}
          value={type}
          onChange={({ currentTarget }) => change({ ...mapping, type: typeNamed(currentTarget.value) })}
        />
      )}
      {meanings && <ColumnWords mapping={mapping} words={words} meanings={meanings} change={change} />}
    </div>
  );
}

function typeNamed(value: string): FieldType {
  return fieldTypes.find((type) => type === value) ?? "text";
}

/** "For example Web, Trade Show, Referral": as much as fits in a line or two. */
function examplesOf(words: readonly string[]): string {
  const shown = words.slice(0, 3).map((word) => (word.length > 40 ? `${word.slice(0, 40)}…` : word));
  return `For example ${shown.join(", ")}`;
}
