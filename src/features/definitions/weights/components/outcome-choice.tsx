import Link from "next/link";
import type { Success } from "../../outcomes/schema.ts";

const choices: readonly { readonly outcome: Success; readonly label: string }[] = [
  { outcome: "won", label: "became a customer" },
  { outcome: "sql", label: "became an opportunity" },
];

/** What counts as converted. */
export function OutcomeChoice({ outcome: chosen }: { outcome: Success }) {
  return (
    <nav aria-label="What counts as converted" className="flex flex-wrap items-center gap-2 print:hidden">
      <span className="text-soft">Converted means</span>
      {choices.map(({ outcome, label }) => (
        <Link
          key={outcome}
          href={`/definition/weights?outcome=${outcome}`}
          aria-current={outcome === chosen ? "true" : undefined}
          className="inline-flex min-h-6 items-center rounded-full border border-line px-2.5 font-semibold text-soft text-xs hover:border-line-strong hover:text-ink aria-[current]:border-ink aria-[current]:text-ink"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
