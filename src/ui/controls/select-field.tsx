import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field.tsx";

export type Option<Value extends string = string> = { readonly value: Value; readonly label: string };

/** Options under a heading. */
export type OptionGroup = { readonly label: string; readonly options: readonly Option[] };

type SelectFieldProps = FieldProps &
  Omit<ComponentProps<"select">, "id"> & { options: readonly (Option | OptionGroup)[] };

/** One of several, from the browser's own list, which on a phone is the phone's. */
export function SelectField({ label, hint, problem, className, options, ...select }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} problem={problem} className={className}>
      {({ className: shape, ...control }) => (
        // What a form's reset goes back to React sets only as the list mounts: with a new default it mounts anew.
        <select key={`${select.defaultValue}`} {...control} className={`${shape} cursor-pointer pr-8`} {...select}>
          <Options options={options} />
        </select>
      )}
    </Field>
  );
}

/** What a list offers, the groups of it under their headings. */
export function Options({ options }: { options: readonly (Option | OptionGroup)[] }) {
  return options.map((option) =>
    "options" in option ? (
      <optgroup key={option.label} label={option.label}>
        {option.options.map(asOption)}
      </optgroup>
    ) : (
      asOption(option)
    ),
  );
}

function asOption({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
