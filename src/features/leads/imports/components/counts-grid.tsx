import { Amount } from "#ui/amount.tsx";
import { TextLink } from "#ui/controls/text-link.tsx";
import type { Counts } from "../schema.ts";

const outcomes = [
  { name: "created", label: "Created" },
  { name: "updated", label: "Updated" },
  { name: "unchanged", label: "Unchanged" },
  { name: "skipped", label: "Skipped" },
  { name: "failed", label: "Could not land" },
] as const;

type CountsGridProps = {
  counts: Counts;
  locale: string;
  /** The address of the leads behind "Created", where there are any. */
  created?: string | undefined;
};

/** What became of a file's rows; the five together are all of them. */
export function CountsGrid({ counts, locale, created }: CountsGridProps) {
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-5">
      {outcomes.map(({ name, label }) => (
        <div key={name} className="flex flex-col-reverse justify-end rounded-control bg-sunk px-3 py-2.5">
          <dt className="text-soft text-xs">{label}</dt>
          <dd className={`font-semibold text-xl ${name === "failed" && counts.failed > 0 ? "text-missed" : ""}`}>
            {name === "created" && created ? (
              <TextLink href={created}>
                <Amount value={counts.created} locale={locale} />
              </TextLink>
            ) : (
              <Amount value={counts[name]} locale={locale} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
