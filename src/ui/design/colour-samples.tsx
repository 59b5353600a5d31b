const swatches = [
  ["ground", "bg-ground"],
  ["surface", "bg-surface"],
  ["sunk", "bg-sunk"],
  ["line", "bg-line"],
  ["line-strong", "bg-line-strong"],
  ["ink", "bg-ink"],
  ["soft", "bg-soft"],
  ["sales", "bg-sales"],
  ["marketing", "bg-marketing"],
  ["shared", "bg-shared"],
  ["at-risk", "bg-at-risk"],
  ["missed", "bg-missed"],
  ["met", "bg-met"],
  ["chart-plain", "bg-chart-plain"],
  ["chart-band", "bg-chart-band"],
] as const;

/** The colours by their meanings. */
export function ColourSamples() {
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(6rem,1fr))] gap-3">
      {swatches.map(([name, ground]) => (
        <li key={name} className="grid gap-1 text-soft text-xs">
          <span className={`h-10 rounded-control border border-line ${ground}`} />
          {name}
        </li>
      ))}
    </ul>
  );
}
