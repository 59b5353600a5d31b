import { type ComponentProps, useId } from "react";

type TextFieldProps = Omit<ComponentProps<"input">, "id"> & {
  label: string;
  /** What helps before anything is wrong. */
  hint?: string;
  /** What is wrong, as a sentence; announced and tied to the field. */
  problem?: string | undefined;
};

/** A labelled line of text with its hint and its problem. */
export function TextField({ label, hint, problem, className = "", ...input }: TextFieldProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className={`grid gap-1.5 ${className}`}>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <input
        id={id}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy || undefined}
        className="min-h-10 w-full rounded-control border border-line-strong bg-surface px-3 py-2 text-base text-ink aria-invalid:border-missed sm:text-sm"
        {...input}
      />
      {hint && (
        <p id={`${id}-hint`} className="text-soft">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="text-missed">
          {problem}
        </p>
      )}
    </div>
  );
}
