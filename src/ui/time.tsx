import { formatDay, formatMoment } from "./format.ts";

/** Who reads: the IANA name of the zone in which they are told times, and the BCP 47 tag of how they write numbers and dates. */
export type Reader = { readonly timeZone: string; readonly locale: string };

/** An instant as its reader writes it, with the zone it is told in: "22 Nov 2026, 14:05 CET". */
export function Time({ at, reader }: { at: Date; reader: Reader }) {
  return (
    <time dateTime={at.toISOString()} className="tabular-nums whitespace-nowrap">
      {formatMoment(at, reader.locale, reader.timeZone)}
    </time>
  );
}

/** A day of the calendar (yyyy-mm-dd), which has no zone: "22 Nov 2026". */
export function Day({ on, locale }: { on: string; locale: string }) {
  return (
    <time dateTime={on} className="tabular-nums whitespace-nowrap">
      {formatDay(on, locale)}
    </time>
  );
}
