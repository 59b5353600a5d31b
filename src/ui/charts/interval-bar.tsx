import { formatShare } from "../format.ts";

type IntervalBarProps = {
  /** Between 0 and 1; null while it isn't known. */
  value: number | null;
  /** Between what the true share lies, as far as so few cases can say; null where there are none. */
  interval: readonly [low: number, high: number] | null;
  /** The share that fills the whole width: the same for all bars that are compared. */
  most: number;
  /** The share to see it against, as a line: that of all. */
  base?: number | null;
  /** BCP 47 tag of its reader. */
  locale: string;
};

/** A share as a dot on its interval, with the figure behind it: how much there is, and how sure one can be. */
export function IntervalBar({ value, interval, most, base = null, locale }: IntervalBarProps) {
  if (value === null || interval === null) return <span className="text-soft text-xs">not yet known</span>;
  const [low, high] = interval;
  const says = `between ${figure(low, locale)} and ${figure(high, locale)}`;
  const at = (share: number) => Math.min(share / most, 1) * 100;
  return (
    <span className="flex w-full items-center gap-2">
      {/* Half a dot is kept free at either end, so that nothing is cut off. */}
      <span className="min-w-12 flex-1 px-1.5">
        <svg aria-hidden="true" height={20} className="block w-full overflow-visible">
          <title>{says}</title>
          <rect width="100%" height="100%" fill="transparent" />
          <rect
            x={`${at(low)}%`}
            y={7}
            width={`${at(high) - at(low)}%`}
            height={6}
            rx={1}
            fill="var(--color-chart-band)"
            stroke="var(--color-shared)"
            strokeWidth={0.5}
          />
          {base !== null && (
            <line
              x1={`${at(base)}%`}
              x2={`${at(base)}%`}
              y2={20}
              stroke="var(--color-line-strong)"
              strokeWidth={1.5}
              strokeDasharray="2 2"
            />
          )}
          <circle cx={`${at(value)}%`} cy={10} r={5} fill="var(--color-shared)" />
        </svg>
      </span>
      <span className="w-11 shrink-0 text-right text-xs tabular-nums">
        {figure(value, locale)}
        <span className="sr-only">, {says}</span>
      </span>
    </span>
  );
}

/** Small shares with a digit after the point, for half as much again is a lot there. */
function figure(share: number, locale: string): string {
  return formatShare(share, locale, share < 0.1 ? 1 : 0);
}
