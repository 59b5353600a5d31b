import { type ComponentProps, type ReactNode, useId, useState } from "react";
import { type Option, type OptionGroup, Options } from "#ui/controls/select-field.tsx";

// Parameters stand in a sentence as its words do, dotted underneath, and are changed where they stand: each is the browser's
// own control, as wide as what it shows.

type ParameterProps = {
  /** What is asked: "Field", "Points". */
  label: string;
};

type SelectParameterProps = ParameterProps & {
  value: string;
  options: readonly (Option | OptionGroup)[];
  onChange: (value: string) => void;
};

/** One of several. */
export function SelectParameter({ label, value, options, onChange }: SelectParameterProps) {
  const all = options.flatMap((option) => ("options" in option ? option.options : [option]));
  return (
    <Grown shown={all.find((option) => option.value === value)?.label ?? value}>
      <select
        aria-label={label}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className={`${controlShape} cursor-pointer`}
      >
        <Options options={options} />
      </select>
    </Grown>
  );
}

type TextParameterProps = ParameterProps &
  Omit<ComponentProps<"input">, "value" | "onChange"> & {
    value: string;
    onChange: (text: string) => void;
    /** What is usually written here, offered while one types. */
    suggestions?: readonly string[];
  };

/** A text. */
export function TextParameter({
  label,
  value,
  onChange,
  suggestions,
  placeholder = "…",
  ...input
}: TextParameterProps) {
  const listId = useId();
  return (
    <Grown shown={value || placeholder}>
      <input
        aria-label={label}
        value={value}
        placeholder={placeholder}
        list={suggestions && listId}
        autoComplete="off"
        onChange={({ target }) => onChange(target.value)}
        // The arrow that browsers put where there are suggestions would take the words' place.
        className={`${controlShape} ${suggestions ? "[&::-webkit-calendar-picker-indicator]:hidden!" : ""}`}
        {...input}
      />
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </Grown>
  );
}

type WordsParameterProps = ParameterProps & {
  value: string;
  onChange: (text: string) => void;
  maxLength: number;
  /** Whether it may have several lines. */
  hasLines?: boolean;
};

/** Words of any length, over as many lines as they need. */
export function WordsParameter({ label, value, onChange, maxLength, hasLines = false }: WordsParameterProps) {
  const type = (text: string) => onChange(hasLines ? text : text.replaceAll(/\s*\n\s*/g, " "));
  return (
    <span className="grid w-full border-line-strong border-b border-dotted focus-within:rounded-sm focus-within:bg-sales-ground hover:border-ink">
      <span aria-hidden className="wrap-anywhere invisible col-start-1 row-start-1 whitespace-pre-wrap">
        {`${value || "…"} `}
      </span>
      <textarea
        aria-label={label}
        value={value}
        rows={1}
        placeholder="…"
        maxLength={maxLength}
        onChange={({ target }) => type(target.value)}
        className="wrap-anywhere col-start-1 row-start-1 w-full resize-none overflow-hidden bg-transparent text-ink -outline-offset-2 placeholder:text-soft"
      />
    </span>
  );
}

type TypedParameterProps<Value> = Omit<TextParameterProps, "value" | "onChange"> & {
  value: Value;
  /** How a value is written, and what somebody's text means: null while it means nothing. */
  written: (value: Value) => string;
  read: (text: string) => Value | null;
  onChange: (value: Value) => void;
};

/** What is typed as text and means something else, a number say. A text without a meaning stays, and is said to be none. */
export function TypedParameter<Value>({ value, written, read, onChange, ...rest }: TypedParameterProps<Value>) {
  const [typed, setTyped] = useState({ text: written(value), means: written(value) });
  // What comes from elsewhere takes the place of what was typed for the value before it.
  const text = typed.means === written(value) ? typed.text : written(value);
  const type = (next: string) => {
    const meant = read(next);
    setTyped({ text: next, means: written(meant ?? value) });
    if (meant !== null) onChange(meant);
  };
  return <TextParameter value={text} onChange={type} aria-invalid={read(text) === null || undefined} {...rest} />;
}

/** As wide as what is shown, and no wider than the line. */
function Grown({ shown, children }: { shown: string; children: ReactNode }) {
  return (
    <span className="inline-grid max-w-full justify-self-start overflow-hidden border-line-strong border-b border-dotted align-bottom focus-within:rounded-sm focus-within:bg-sales-ground hover:border-ink has-aria-invalid:border-missed">
      <span aria-hidden className="invisible col-start-1 row-start-1 min-w-4 truncate whitespace-pre font-semibold">
        {shown}
      </span>
      {children}
    </span>
  );
}

const controlShape =
  "col-start-1 row-start-1 min-h-6 w-0 min-w-full appearance-none truncate rounded-sm bg-transparent font-semibold text-ink " +
  "placeholder:text-soft aria-invalid:text-missed -outline-offset-2";
