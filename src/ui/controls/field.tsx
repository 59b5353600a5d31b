import { type ReactNode, useId } from "react";

/** What every labelled control takes beside its own attributes. */
export type FieldProps = {
  label: string;
  /** What helps before anything is wrong. */
  hint?: ReactNode;
  /** What is wrong, as a sentence; announced and tied to the control. */
  problem?: string | undefined;
};

type Described = {
  id: string;
  className: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
};

/** A control between its label above and its hint and problem below, tied to each other. `children` gets what ties it. */
export function Field({
  label,
  hint,
  problem,
  className = "",
  children,
}: FieldProps & { className?: string | undefined; children: (control: Described) => ReactNode }) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className={`grid min-w-0 grid-cols-1 content-start gap-1.5 ${className}`}>
      <label htmlFor={id} className="wrap-anywhere font-semibold">
        {label}
      </label>
      {children({
        id,
        className: controlShape,
        "aria-invalid": problem ? true : undefined,
        "aria-describedby": describedBy || undefined,
      })}
      <Explanation id={id} hint={hint} problem={problem} />
    </div>
  );
}

/** The hint and the problem of the control with this id, under the ids that its `aria-describedby` names. */
export function Explanation({ id, hint, problem }: Omit<FieldProps, "label"> & { id: string }) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="wrap-anywhere text-pretty text-soft">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="font-medium text-missed">
          {problem}
        </p>
      )}
    </>
  );
}

// Text of 16 px on a phone: with less, iOS zooms into the page as soon as one types.
const controlShape =
  "min-h-10 w-full min-w-0 rounded-control border border-line-strong bg-surface px-3 py-2 text-base text-ink " +
  "placeholder:text-soft aria-invalid:border-missed disabled:bg-sunk disabled:text-soft sm:text-sm";
