import { type ComponentProps, useId } from "react";
import { Explanation, type FieldProps } from "./field.tsx";

type CheckboxFieldProps = FieldProps & Omit<ComponentProps<"input">, "id" | "type">;

/** Yes or no. A form has "on" under its name if it is ticked, and nothing otherwise. */
export function CheckboxField({ label, hint, problem, className = "", ...input }: CheckboxFieldProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className={`grid grid-cols-[auto_1fr] gap-x-2.5 ${className}`}>
      <input
        id={id}
        type="checkbox"
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy || undefined}
        className="my-0.5 size-4.5 cursor-pointer accent-shared"
        {...input}
      />
      <label htmlFor={id} className="cursor-pointer py-px font-semibold">
        {label}
      </label>
      <div className="col-start-2">
        <Explanation id={id} hint={hint} problem={problem} />
      </div>
    </div>
  );
}
