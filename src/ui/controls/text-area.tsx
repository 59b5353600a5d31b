import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field.tsx";

type TextAreaProps = FieldProps & Omit<ComponentProps<"textarea">, "id">;

/** Labelled text of several lines; grows with what is typed where the browser can do that. */
export function TextArea({ label, hint, problem, className, rows = 3, ...textarea }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} problem={problem} className={className}>
      {({ className: shape, ...control }) => (
        <textarea
          {...control}
          className={`${shape} field-sizing-content min-h-20 leading-relaxed`}
          rows={rows}
          {...textarea}
        />
      )}
    </Field>
  );
}
