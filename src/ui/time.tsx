/** An instant as people read it, with the zone it is told in: "22 Nov 2026, 14:05 CET". */
export function Time({ at, timeZone }: { at: Date; timeZone: string }) {
  const text = at.toLocaleString("en-GB", {
    timeZone,
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  });
  return (
    <time dateTime={at.toISOString()} className="tabular-nums whitespace-nowrap">
      {text}
    </time>
  );
}
