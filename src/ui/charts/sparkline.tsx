const width = 160;
const height = 36;
const inset = 2;

/** The course of a few values in the size of a word; `label` says it in words: "78, from 61 in July". */
export function Sparkline({ values, label }: { values: readonly number[]; label: string }) {
  const least = Math.min(...values);
  const span = Math.max(...values) - least || 1;
  const step = (width - 2 * inset) / Math.max(1, values.length - 1);
  const points = values.map((value, index) => {
    const y = height - inset - ((value - least) / span) * (height - 2 * inset);
    return `${(inset + index * step).toFixed(1)},${y.toFixed(1)}`;
  });
  return (
    <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <polyline
        points={points.join(" ")}
        className="fill-none stroke-shared"
        strokeWidth={1.75}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
