import type { ComponentProps } from "react";

const looks = {
  /** The one thing to do on a page. */
  ink: "min-h-9 px-3.5 py-1.5 bg-ink text-ground border-ink hover:opacity-90",
  quiet: "min-h-9 px-3.5 py-1.5 bg-surface text-ink border-line hover:border-line-strong",
  /** What stands beside many of its kind, a line of text high. */
  bare: "min-h-6 border-transparent text-soft underline decoration-dotted underline-offset-4 hover:text-ink",
  /** What takes something away; asked back by a dialog that names the consequence. */
  danger: "min-h-9 px-3.5 py-1.5 bg-surface text-missed border-line hover:border-missed",
};

export type ButtonProps = ComponentProps<"button"> & { look?: keyof typeof looks };

/** A button, or with `type="submit"` the one that sends its form; ink is for the one act a form is about. */
export function Button({ look = "quiet", type = "button", className = "", ...rest }: ButtonProps) {
  return <button type={type} className={`${buttonShape} ${looks[look]} ${className}`} {...rest} />;
}

const buttonShape =
  "inline-flex cursor-pointer items-center justify-center gap-2 rounded-control border font-semibold " +
  "transition-[opacity,border-color] disabled:cursor-default disabled:opacity-60 print:hidden";
