import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";

type IconButtonProps = Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  /** What it does and to what: "Change Ravi Shah". */
  label: string;
  icon: LucideIcon;
};

/** A small deed in a list, where its picture says enough to the eye and its label to everybody else. */
export function IconButton({ label, icon: Icon, type = "button", className = "", ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={`grid size-9 shrink-0 cursor-pointer place-items-center rounded-control text-soft hover:bg-sunk hover:text-ink print:hidden ${className}`}
      {...rest}
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} />
    </button>
  );
}
