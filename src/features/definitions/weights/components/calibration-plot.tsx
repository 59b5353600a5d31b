import { formatShare } from "#ui/format.ts";
import type { CalibrationBin } from "../schema.ts";

const size = { width: 320, height: 220, left: 40, top: 8, right: 8, bottom: 34 };

type CalibrationPlotProps = { bins: readonly CalibrationBin[]; locale: string };

/** A dot a group, what came over what was expected, with its interval; on the line both are the same. The numbers stand below it. */
export function CalibrationPlot({ bins, locale }: CalibrationPlotProps) {
  const reached = bins.flatMap(({ expected, observed }) => [expected, observed.interval?.[1] ?? 0]);
  const most = Math.min(1, Math.ceil(Math.max(...reached, 0.05) * 10) / 10);
  const x = (share: number) => size.left + (share / most) * (size.width - size.left - size.right);
  const y = (share: number) => size.height - size.bottom - (share / most) * (size.height - size.top - size.bottom);
  const ticks = [0, most / 2, most];
  return (
    <svg
      role="img"
      aria-label="What came over what was expected, group by group; the numbers stand below."
      viewBox={`0 0 ${size.width} ${size.height}`}
      className="block w-full max-w-88 fill-soft text-[11px] tabular-nums"
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(0)} x2={x(most)} y1={y(tick)} y2={y(tick)} className="stroke-line" />
          <text x={size.left - 6} y={y(tick)} textAnchor="end" dominantBaseline="middle">
            {formatShare(tick, locale)}
          </text>
          <text x={x(tick)} y={size.height - size.bottom + 14} textAnchor={tick === most ? "end" : "middle"}>
            {formatShare(tick, locale)}
          </text>
        </g>
      ))}
      <text x={x(most / 2)} y={size.height - 3} textAnchor="middle">
        expected
      </text>
      <line x1={x(0)} y1={y(0)} x2={x(most)} y2={y(most)} className="stroke-line-strong" strokeDasharray="3 3" />
      {bins.map(
        ({ expected, observed: { interval } }) =>
          interval && (
            <line
              key={expected}
              x1={x(expected)}
              x2={x(expected)}
              y1={y(interval[0])}
              y2={y(interval[1])}
              className="stroke-chart-band"
              strokeWidth={5}
            />
          ),
      )}
      {bins.map(
        ({ expected, observed: { value } }) =>
          value !== null && <circle key={expected} cx={x(expected)} cy={y(value)} r={3.5} className="fill-shared" />,
      )}
    </svg>
  );
}
