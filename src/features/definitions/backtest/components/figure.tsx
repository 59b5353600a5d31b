import Link from "next/link";

type FigureProps = {
  label: string;
  /** As its reader writes it; null where it isn't known yet. */
  value: string | null;
  /** The leads behind it. */
  href: string;
  /** What stands under it: what it was, between which ends it lies, what would fit. */
  beside: readonly (string | null)[];
};

/** One figure, what it was before, and how sure it is. It opens the leads that it counts. */
export function Figure({ label, value, href, beside }: FigureProps) {
  const said = beside.filter((words) => words !== null);
  return (
    <div className="row-span-3 grid min-w-0 grid-rows-subgrid gap-y-0.5">
      <p className="text-pretty font-semibold text-soft text-xs">{label}</p>
      {value === null ? (
        <p className="py-1.5 font-semibold">Not yet known</p>
      ) : (
        <Link
          href={href}
          className="w-fit font-[650] text-3xl tabular-nums tracking-tight underline decoration-transparent decoration-dotted decoration-1 underline-offset-6 hover:decoration-ink"
        >
          {value}
          <span className="sr-only">, {label}: show the leads</span>
        </Link>
      )}
      <p className="text-soft text-xs tabular-nums">
        {said.map((words, at) => (
          <span key={words}>
            {at > 0 && " · "}
            <span className="whitespace-nowrap">{words}</span>
          </span>
        ))}
      </p>
    </div>
  );
}
