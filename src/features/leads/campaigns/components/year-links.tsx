import Link from "next/link";

type YearLinksProps = {
  /** The latest first. */
  years: readonly string[];
  /** The one that is shown, or "all". */
  shown: string;
  path: string;
  /** Whether all years together can be shown. */
  withAll?: boolean;
};

/** The years that a page can tell of. */
export function YearLinks({ years, shown, path, withAll = false }: YearLinksProps) {
  return (
    <nav aria-label="Year" className="print:hidden">
      <ul className="flex flex-wrap gap-1">
        {[...years, ...(withAll ? ["all"] : [])].map((year) => (
          <li key={year}>
            <Link
              href={`${path}?year=${year}`}
              aria-current={year === shown ? "page" : undefined}
              className="block rounded-control px-3 py-1.5 font-medium text-soft tabular-nums hover:bg-sunk hover:text-ink aria-[current]:bg-sunk aria-[current]:text-ink"
            >
              {year === "all" ? "All years" : year}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
