const options = {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZoneName: "short",
} as const;

// A formatter takes longer to make than to use a hundred times.
const formatters = new Map<string, Intl.DateTimeFormat>();

/** An instant as people read it, with the zone it is told in: "22 Nov 2026, 14:05 CET". */
export function Time({ at, timeZone }: { at: Date; timeZone: string }) {
  return (
    <time dateTime={at.toISOString()} className="tabular-nums whitespace-nowrap">
      {formatterOf(timeZone).format(at)}
    </time>
  );
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", { ...options, timeZone });
  formatters.set(timeZone, made);
  return made;
}
