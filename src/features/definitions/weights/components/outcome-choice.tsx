import Link from "next/link";
import { successChoices } from "../../outcomes/rules/success-words.ts";
import type { Success } from "../../outcomes/schema.ts";

/** What counts as converted. */
export function OutcomeChoice({ outcome }: { outcome: Success }) {
  return (
    <nav aria-label="What counts as converted" className="flex flex-wrap items-center gap-2 print:hidden">
      <span className="text-soft">Converted means</span>
      {successChoices.map(({ success, label }) => (
        <Link
          key={success}
          href={`/definition/weights?outcome=${success}`}
          aria-current={success === outcome ? "true" : undefined}
          className="inline-flex min-h-6 items-center rounded-full border border-line px-2.5 font-semibold text-soft text-xs hover:border-line-strong hover:text-ink aria-[current]:border-ink aria-[current]:text-ink"
        >
          became {label}
        </Link>
      ))}
    </nav>
  );
}
