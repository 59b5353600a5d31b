import { X } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { SelectParameter, TextParameter } from "./parameter.tsx";

type ListParameterProps = {
  label: string;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
  /** All that there is to choose from; null where anything may be typed. */
  choices: readonly string[] | null;
  suggestions: readonly string[];
};

/** Several texts, each of which will do. More are typed one by one, or pasted with commas or lines between them. */
export function ListParameter({ label, values, onChange, choices, suggestions }: ListParameterProps) {
  const [typed, setTyped] = useState("");
  const add = (text: string) => {
    const added = text.split(/[,;\n]/).map((value) => value.trim());
    setTyped("");
    onChange([...new Set([...values, ...added.filter((value) => value !== "")])]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Backspace" && typed === "") onChange(values.slice(0, -1));
    if (event.key !== "Enter" && event.key !== ",") return;
    event.preventDefault();
    add(typed);
  };
  const left = (choices ?? suggestions).filter((value) => !values.includes(value));
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-1.5 align-bottom">
      {values.map((value) => (
        <span
          key={value}
          className="inline-flex max-w-full items-center rounded-control border border-line bg-sunk pl-2 font-semibold"
        >
          <span className="wrap-anywhere min-w-0">{value}</span>
          <button
            type="button"
            aria-label={`Leave out ${value}`}
            onClick={() => onChange(values.filter((other) => other !== value))}
            className="grid size-6 shrink-0 cursor-pointer place-items-center rounded-control text-soft hover:text-ink"
          >
            <X aria-hidden size={13} />
          </button>
        </span>
      ))}
      {choices ? (
        left.length > 0 && (
          <SelectParameter
            label={`${label}: add one`}
            value=""
            options={[{ value: "", label: "add…" }, ...left.map((value) => ({ value, label: value }))]}
            onChange={add}
          />
        )
      ) : (
        <TextParameter
          label={`${label}: add one`}
          value={typed}
          placeholder="add…"
          maxLength={10_000}
          suggestions={left}
          onChange={setTyped}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            event.preventDefault();
            add(event.clipboardData.getData("text"));
          }}
          onBlur={() => typed && add(typed)}
        />
      )}
    </span>
  );
}
