import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field.tsx";

export type TextFieldProps = FieldProps & Omit<ComponentProps<"input">, "id">;

/** A labelled line of text with its hint and its problem. */
export function TextField({ label, hint, problem, className, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} problem={problem} className={className}>
      {(control) => <input {...control} {...input} />}
    </Field>
  );
}
