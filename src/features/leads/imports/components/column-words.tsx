import { SelectField } from "#ui/controls/select-field.tsx";
import { type Meaning, meaningOfWord } from "../rules/offered-meanings.ts";
import type { ColumnMapping } from "../schema.ts";

type ColumnWordsProps = {
  mapping: ColumnMapping;
  words: readonly string[];
  meanings: readonly Meaning[];
  change: (mapping: ColumnMapping) => void;
};

const unknown = "unknown";

/** What each word of a column stands for; rows with a word that stands for nothing known can't land. */
export function ColumnWords({ mapping, words, meanings, change }: ColumnWordsProps) {
  const { values = {} } = mapping;
  const found = words.map((word) => ({ word, meaning: meaningOfWord(values, word) }));
  const open = found.filter(({ meaning }) => meaning === null).length;
  const options = [
    ...(open > 0 ? [{ value: unknown, label: "Choose what it stands for" }] : []),
    { value: "", label: "Says nothing" },
    ...meanings,
  ];
  const choose = (word: string, value: string) => {
    const others = Object.entries(values).filter(([other]) => other.trim().toLowerCase() !== word.toLowerCase());
    change({ ...mapping, values: Object.fromEntries([...others, ...(value === unknown ? [] : [[word, value]])]) });
  };
  return (
    <details open={open > 0} className="rounded-control border border-line px-3 py-2">
      <summary className={`cursor-pointer py-0.5 font-semibold ${open > 0 ? "text-at-risk" : "text-soft"}`}>
        {open === 0
          ? "What its words stand for"
          : `What does ${open === 1 ? "one word" : `each of ${open} words`} stand for?`}
      </summary>
      <div className="mt-2 grid gap-3">
        {found.map(({ word, meaning }) => (
          <SelectField
            key={word}
            label={`“${word}”`}
            options={options}
            value={meaning ?? unknown}
            onChange={({ currentTarget: { value } }) => choose(word, value)}
          />
        ))}
      </div>
    </details>
  );
}
