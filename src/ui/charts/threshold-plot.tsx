"use client";

import { formatNumber } from "../format.ts";

/** How many cases lie from `from` up to the next bin; `part` is what of them is meant: the customers among the leads. */
export type ThresholdBin = { readonly from: number; readonly all: number; readonly part: number };

/** The values that a threshold can have: both ends, and from which to which it goes at one press of a key. */
export type ThresholdScale = { readonly from: number; readonly to: number; readonly step: number };

type ThresholdPlotProps = {
  /** What is moved: "Points that make an MQL". */
  label: string;
  /** What is counted, all and the part of them. */
  names: { readonly all: string; readonly part: string };
  bins: readonly ThresholdBin[];
  scale: ThresholdScale;
  /** Where the threshold stands, and where it stood at first. */
  value: number;
  start: number;
  /** What it is at this value, for the eye and for whoever can't see the plot. */
  caption: string;
  says: string;
  onChange: (value: number) => void;
  locale: string;
};

/**
 * How cases are spread, and a threshold between them that is dragged by mouse, finger or key. The browser's own slider lies over the
 * bars, unseen: what is seen follows it.
 */
export function ThresholdPlot({
  label,
  names,
  bins,
  scale,
  value,
  start,
  caption,
  says,
  onChange,
  locale,
}: ThresholdPlotProps) {
  const most = Math.max(1, ...bins.map(({ all }) => all));
  const width = (scale.to - scale.from) / Math.max(1, bins.length);
  const placeOf = (at: number) => ((at - scale.from) / (scale.to - scale.from || 1)) * 100;
  const place = placeOf(value);
  return (
    <div className="grid gap-1">
      <div className="relative pt-7 pb-3">
        <div aria-hidden className="flex h-28 items-end gap-[2px] border-line-strong border-b">
          {bins.map(({ from, all, part }) => (
            <div key={from} className="relative h-full flex-1">
              <Bar height={all / most} look={coloured((value - from) / width)} />
              <Bar height={part / most} look={{ background: "var(--color-shared)" }} />
            </div>
          ))}
        </div>
        {start !== value && (
          <span
            aria-hidden
            className="absolute top-8 bottom-3 border-line-strong border-l border-dashed"
            style={{ left: `${placeOf(start)}%` }}
          />
        )}
        <input
          type="range"
          aria-label={label}
          aria-valuetext={says}
          min={scale.from}
          max={scale.to}
          step={scale.step}
          value={value}
          onChange={({ target }) => onChange(Number(target.value))}
          className="peer absolute inset-y-0 -left-3 z-10 m-0 w-[calc(100%+1.5rem)] cursor-ew-resize touch-pan-y appearance-none opacity-0 [&::-moz-range-thumb]:size-6 [&::-webkit-slider-thumb]:size-6 [&::-webkit-slider-thumb]:appearance-none"
        />
        <span
          aria-hidden
          className="pointer-events-none absolute top-1 bottom-1 w-0 border-ink border-l-2 outline-offset-4 peer-focus-visible:outline-2 peer-focus-visible:outline-sales"
          style={{ left: `calc(${place}% - 1px)` }}
        >
          <span className="absolute -bottom-0.5 -left-[9px] size-4 rounded-full border-2 border-surface bg-ink" />
          <span
            className={`absolute -top-1 whitespace-nowrap font-semibold text-xs ${place > 55 ? "right-3" : "left-3"}`}
          >
            {caption}
          </span>
        </span>
      </div>
      <p aria-hidden className="flex justify-between text-soft text-xs tabular-nums">
        <span>{formatNumber(scale.from, locale)}</span>
        <span className="flex gap-4">
          <Key look="bg-chart-plain">{names.all}</Key>
          <Key look="bg-shared">{names.part}</Key>
        </span>
        <span>{formatNumber(scale.to, locale)}</span>
      </p>
    </div>
  );
}

type Look = { readonly background: string };

/** What there is of something is seen, however little it is beside the most. */
function Bar({ height, look }: { height: number; look: Look }) {
  if (height === 0) return null;
  return <span className="absolute inset-x-0 bottom-0 min-h-[2px]" style={{ height: `${height * 100}%`, ...look }} />;
}

/** A bar's colours where the threshold has so much of it on its left: plain up to it, and the shared colour beyond. */
function coloured(left: number): Look {
  const edge = `${Math.min(1, Math.max(0, left)) * 100}%`;
  const beyond = "color-mix(in oklab, var(--color-shared) 38%, var(--color-surface))";
  return { background: `linear-gradient(to right, var(--color-chart-plain) ${edge}, ${beyond} ${edge})` };
}

function Key({ look, children }: { look: string; children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span className={`size-2.5 ${look}`} />
      {children}
    </span>
  );
}
