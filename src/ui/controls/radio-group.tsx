import { type ComponentProps, useId } from "react";
import { Explanation } from "./field.tsx";
import type { Option } from "./select-field.tsx";

type RadioGroupProps = {
  legend: string;
  name: string;
  options: readonly (Option & { readonly hint?: string })[];
  defaultValue?: string;
  hint?: string;
  problem?: string | undefined;
  onChange?: ComponentProps<"input">["onChange"];
};

/** One of a few, all to be seen at once, each with what it means. */
export function RadioGroup({ legend, name, options, defaultValue, hint, problem, onChange }: RadioGroupProps) {
  const id = useId();
  return (
    <fieldset
      aria-describedby={[hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ") || undefined}
    >
      <legend className="mb-1.5 font-semibold">{legend}</legend>
      <div className="grid gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className="grid cursor-pointer grid-cols-[auto_1fr] gap-x-2.5 rounded-control border border-line bg-surface px-3 py-2.5 hover:border-line-strong has-checked:border-ink"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              className="my-0.5 size-4.5 accent-shared"
              onChange={onChange}
            />
            <span>
              <span className="font-semibold">{option.label}</span>
              {option.hint && <span className="block text-pretty text-soft">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <div className="mt-1.5">
        <Explanation id={id} hint={hint} problem={problem} />
      </div>
    </fieldset>
  );
}
