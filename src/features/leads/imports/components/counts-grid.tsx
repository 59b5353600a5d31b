import { Amount } from "#ui/amount.tsx";
import type { Counts } from "../schema.ts";

const outcomes = [
  { name: "created", label: "Created" },
  { name: "updated", label: "Updated" },
  { name: "unchanged", label: "Known, unchanged" },
  { name: "skipped", label: "Skipped" },
  { name: "failed", label: "Could not land" },
] as const;

/** What became of a file's rows; the five together are all of them. */
export function CountsGrid({ counts, locale }: { counts: Counts; locale: string }) {
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-5">
      {outcomes.map(({ name, label }) => (
        <div key={name} className="flex flex-col-reverse rounded-control bg-sunk px-3 py-2.5">
          <dt className="text-soft text-xs">{label}</dt>
          <dd className={`font-semibold text-xl ${name === "failed" && counts.failed > 0 ? "text-missed" : ""}`}>
            <Amount value={counts[name]} locale={locale} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
