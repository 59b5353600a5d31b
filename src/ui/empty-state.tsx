import type { ReactNode } from "react";

type EmptyStateProps = {
  /** What isn't there yet: "No invitations are open". */
  title: string;
  /** What will be here, and what it is good for. */
  children: ReactNode;
  /** The button or link that begins it. */
  action?: ReactNode;
};

/** Where nothing is yet: teaches what will be here and offers the first step. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-start gap-1.5 rounded-control border border-line border-dashed px-5 py-6">
      <p className="font-semibold">{title}</p>
      <div className="max-w-prose text-pretty text-soft">{children}</div>
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}
