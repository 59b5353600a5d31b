import { SelectField } from "#ui/controls/select-field.tsx";
import type { Meaning } from "../rules/meanings.ts";
import type { ColumnMapping } from "../schema.ts";

type ColumnWordsProps = {
  mapping: ColumnMapping;
  words: readonly string[];
  meanings: readonly Meaning[];
  change: (mapping: ColumnMapping) => void;
};

/** What each word of a column stands for; words that stand for nothing say nothing. */
export function ColumnWords({ mapping, words, meanings, change }: ColumnWordsProps) {
  const { values = {} } = mapping;
  const options = [{ value: "", label: "Says nothing" }, ...meanings];
  const unknown = words.filter((word) => !values[word]).length;
  return (
    <details open={unknown > 0} className="rounded-control border border-line px-3 py-2">
      <summary className="cursor-pointer py-0.5 font-semibold text-soft">
        {unknown === 0 ? "What its words stand for" : `${unknown} of its words say nothing yet`}
      </summary>
      <div className="mt-2 grid gap-3">
        {words.map((word) => (
          <SelectField
            key={word}
            label={`“${word}”`}
            options={options}
            value={values[word] ?? ""}
            onChange={({ currentTarget: { value } }) => {
              const { [word]: _before, ...others } = values;
              change({ ...mapping, values: value ? { ...others, [word]: value } : others });
            }}
          />
        ))}
      </div>
    </details>
  );
}
